import http from 'node:http';
import net, { type AddressInfo, type Socket } from 'node:net';
import { type Fault, say } from './faults';
import { effectOf, type Seen, type Subject } from './subject';

/** What one run of a channel met: the requests that were read whole, and those of them that changed something. */
export type Run = { connections: number; seen: Seen[]; applied: Seen[] /** Requests that came where none may go. */; trapped: number };
/** `fault` at the `at`th request, counted from 1. `ended`: an access token that is no good any more. */
export type Plan = { at?: number; fault?: Fault; ended?: string };

export type Hostile = {
  url: string;
  host: string;
  /** Forgets what was but for `before`, requests that had their effect, and behaves as planned from now on. */
  begin(plan?: Plan, before?: readonly Seen[]): Run;
  close(): Promise<void>;
};

const opened = (server: net.Server): Promise<number> =>
  new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)));

function readWhole(request: http.IncomingMessage, then: (seen: Seen) => void): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const bytes = Buffer.concat(parts);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const { method = '', url: path = '' } = request;
    then({ method, host: headers.host ?? '', path, headers, body: bytes.toString('utf8'), bytes });
  });
}

const carries = ({ path, headers, body }: Seen, token: string): boolean =>
  [path, body, ...Object.values(headers)].some((one) => one.includes(token) || one.includes(encodeURIComponent(token)));

/** A real server on loopback that keeps its word, or breaks it in a chosen way at a chosen request. One connection a request. */
export async function hostile(subject: Subject): Promise<Hostile> {
  let run: Run = { connections: 0, seen: [], applied: [], trapped: 0 };
  let plan: Plan = {};
  let before: readonly Seen[] = [];
  const sockets = new Set<Socket>();
  const numbers = new WeakMap<Socket, { n: number; run: Run; plan: Plan }>();

  const trap = net.createServer((socket) => {
    run.trapped += 1;
    socket.destroy();
  });
  const trapUrl = `http://127.0.0.1:${await opened(trap)}`;

  const reader = http.createServer((incoming) => {
    const { socket } = incoming;
    const of = numbers.get(socket);
    if (!of) return socket.destroy();
    readWhole(incoming, (request) => {
      const { run, plan } = of;
      const mine = of.n === plan.at;
      run.seen.push(request);
      const apply = () => effectOf(subject, request) && run.applied.push(request);
      if (mine && plan.fault) {
        if (plan.fault.applied) apply();
        plan.fault.act({ socket, request, trap: trapUrl, subject });
      } else if (plan.ended && subject.expired && carries(request, plan.ended) && !subject.refresh?.(request)) say(socket, subject.expired);
      else {
        const answer = subject.faithful(request, [...before, ...run.applied]);
        if (answer.status < 400) apply();
        say(socket, answer);
      }
    });
  });

  const front = net.createServer((socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
    run.connections += 1;
    const of = { n: run.connections, run, plan };
    numbers.set(socket, of);
    if (plan.fault?.unread && of.n === plan.at) {
      const nobody: Seen = { method: '', host: '', path: '', headers: {}, body: '', bytes: new Uint8Array() };
      plan.fault.act({ socket, request: nobody, trap: trapUrl, subject });
    } else reader.emit('connection', socket);
  });
  const port = await opened(front);

  const clear = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    begin(next = {}, had = []) {
      clear();
      plan = next;
      before = had;
      run = { connections: 0, seen: [], applied: [], trapped: 0 };
      return run;
    },
    async close() {
      clear();
      await Promise.all([front, trap].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
