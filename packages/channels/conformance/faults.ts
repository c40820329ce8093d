import type { Socket } from 'node:net';
import type { Outcome } from '../contracts';
import type { Answer, Seen, Subject } from './subject';

/** What a server does instead of its duty. `trap`: an address of the house. */
type Scene = { socket: Socket; request: Seen; trap: string; subject: Subject };

export type Fault = {
  name: string;
  /** Before the request is read: it cannot have an effect. Without it, after it was read whole. */
  unread?: true;
  /** Whether the request has had its effect. */
  applied: boolean;
  /** Ends by our own clock. */
  silent?: true;
  /** It may well be otherwise in an hour: no reason to give a story up. */
  passes?: true;
  /** What the outcome may be where this meets a request that has an effect. */
  kinds: readonly Outcome['kind'][];
  /** Milliseconds that must be waited at least and at most. */
  wait?: readonly [number, number];
  act(scene: Scene): void;
};

const wire = ({ status, headers = {}, body = '' }: Answer): string => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const all: Record<string, string> = { 'content-length': String(Buffer.byteLength(text)), connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} X\r\n${lines.join('')}\r\n${text}`;
};
export const say = (socket: Socket, answer: Answer): void => void socket.end(wire(answer));
const answers =
  (answer: (scene: Scene) => Answer) =>
  (scene: Scene): void =>
    say(scene.socket, answer(scene));
const nothing = (): void => undefined;
const reset = ({ socket }: Scene): void => void socket.resetAndDestroy();

const limited = ({ limited }: Subject, seconds: number, header: string): Answer =>
  limited?.(seconds) ?? { status: 429, headers: { 'retry-after': header }, body: '{}' };
const refusal = ({ refusal }: Subject): Answer => refusal ?? { status: 403, body: '{}' };

const DOUBT = ['unsure'] as const;
/** A success whose words nobody can read: there, or not known. */
const PERHAPS = ['unsure', 'delivered', 'accepted'] as const;

/** Every way we know in which the other end fails. */
export const FAULTS = [
  { name: 'refuses', applied: false, kinds: ['rejected'], act: answers(({ subject }) => refusal(subject)) },
  {
    name: 'asks for seven seconds',
    applied: false,
    passes: true,
    kinds: ['not_applied'],
    wait: [7000, 7000],
    act: answers(({ subject }) => limited(subject, 7, '7')),
  },
  {
    name: 'asks for patience until a date',
    applied: false,
    passes: true,
    kinds: ['not_applied'],
    wait: [5000, 9000],
    act: answers(({ subject }) => limited(subject, 7, new Date(Date.now() + 8000).toUTCString())),
  },
  { name: 'never reads', unread: true, applied: false, silent: true, passes: true, kinds: DOUBT, act: nothing },
  { name: 'reads and never answers', applied: true, silent: true, passes: true, kinds: DOUBT, act: nothing },
  { name: 'hangs up unread', unread: true, applied: false, passes: true, kinds: ['unsure', 'not_applied'], act: reset },
  { name: 'reads and hangs up', applied: true, passes: true, kinds: DOUBT, act: reset },
  { name: 'breaks (500)', applied: true, passes: true, kinds: DOUBT, act: answers(() => ({ status: 500, body: 'Internal Server Error' })) },
  {
    name: 'is behind a broken gateway (502)',
    applied: true,
    passes: true,
    kinds: DOUBT,
    act: answers(() => ({ status: 502, body: '<html>' })),
  },
  { name: 'is overloaded (503)', applied: false, passes: true, kinds: DOUBT, act: answers(() => ({ status: 503, body: '' })) },
  { name: 'speaks no HTTP', applied: true, passes: true, kinds: DOUBT, act: ({ socket }) => void socket.end('¿HTTP?\r\n\r\n') },
  {
    name: 'stops in the middle of its headers',
    applied: true,
    silent: true,
    passes: true,
    kinds: DOUBT,
    act: ({ socket }) => void socket.write('HTTP/1.1 200 OK\r\nConte'),
  },
  { name: 'drips', applied: true, silent: true, passes: true, kinds: DOUBT, act: drip },
  { name: 'succeeds with garbage', applied: true, kinds: PERHAPS, act: answers(() => ({ status: 200, body: '<!doctype html>{"id":' })) },
  {
    name: 'succeeds with six megabytes',
    applied: true,
    kinds: PERHAPS,
    act: answers(() => ({ status: 200, body: 'x'.repeat(6_000_000) })),
  },
  {
    name: 'succeeds with control characters',
    applied: true,
    kinds: PERHAPS,
    act: answers(() => ({ status: 200, body: { id: 'a\u0000b', uri: '\ud800', error: '\u0000' } })),
  },
  {
    name: 'sends into the house',
    applied: false,
    kinds: ['rejected', 'unsure'],
    act: answers(({ trap }) => ({ status: 302, headers: { location: `${trap}/latest/meta-data/` } })),
  },
  {
    name: 'repeats all it was sent',
    applied: false,
    kinds: ['rejected'],
    act: answers(({ subject, request }) => {
      const { path, headers, body } = request;
      const no = refusal(subject);
      // Networks that refuse by HTTP 200 say so in the body, which is another one here: by the status then, as a proxy before them would.
      return { ...no, status: no.status < 400 ? 403 : no.status, body: JSON.stringify({ path, headers, body: body.slice(0, 2000) }) };
    }),
  },
] as const satisfies readonly Fault[];

export type FaultName = (typeof FAULTS)[number]['name'];

function drip({ socket }: Scene): void {
  socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n');
  const timer = setInterval(() => socket.write('.'), 25);
  socket.once('close', () => clearInterval(timer));
}
