import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export type Heard = { method: string; path: string; headers: http.IncomingHttpHeaders; body: string; bytes: Buffer };
export type Reply = { status?: number; headers?: Record<string, string>; json?: unknown; text?: string };
/** What a server does with a request: an answer, or something ruder with the socket. */
export type Behave = (
  heard: Heard,
  raw: { response: http.ServerResponse; socket: Socket },
) => Reply | 'handled' | Promise<Reply | 'handled'>;
/** Looks at a request before a faithful server does; null leaves it to that one. */
export type Before = (
  heard: Heard,
  raw: { response: http.ServerResponse; socket: Socket },
) => Reply | 'handled' | null | Promise<Reply | 'handled' | null>;
export type Loopback = { url: string; host: string; heard: Heard[]; close(): Promise<void> };

/** A real HTTP server on this machine that behaves as it is told and keeps what it heard. */
export async function loopback(behave: Behave): Promise<Loopback> {
  const heard: Heard[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', async () => {
      const bytes = Buffer.concat(parts);
      const one = { method: request.method ?? '', path: request.url ?? '', headers: request.headers, body: bytes.toString(), bytes };
      heard.push(one);
      const reply = await behave(one, { response, socket: request.socket });
      if (reply === 'handled') return;
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers });
      response.end(reply.text ?? JSON.stringify(reply.json ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    heard,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Ways a server can be rude; none of them proves whether it did what it was asked. */
export const RUDE: Record<string, Behave> = {
  'breaks with 500': () => ({ status: 500, text: 'oops' }),
  'answers 502 from a proxy': () => ({ status: 502, headers: { 'content-type': 'text/html' }, text: '<h1>Bad gateway</h1>' }),
  'hangs up after reading': (_, { socket }) => {
    socket.destroy();
    return 'handled';
  },
  'never answers': () => 'handled',
  'speaks garbage': (_, { socket }) => {
    socket.end('¿HTTP?\r\n\r\n');
    return 'handled';
  },
  'says yes with a body nobody can read': () => ({ status: 200, text: '<html>' }),
};
