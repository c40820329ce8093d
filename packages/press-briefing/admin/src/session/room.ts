import type { SessionOp, SessionView } from '../../../contracts';
import { better, type Skew, skewBy } from './clock';
import * as queues from './queue';
import { pauseAfter, troubleOf } from './trouble';

type Answer = SessionView & { refused: { key: string; say: { en: string; vi: string } }[] };
export type Ports = {
  read(): Promise<SessionView>;
  send(ops: SessionOp[]): Promise<Answer>;
  /** False where the device has no room. */
  keep(queue: queues.Queue): boolean;
  newKey(): string;
  now(): number;
  /** Calls back after so many ms, and gives the way to call it off. */
  after(ms: number, run: () => void): () => void;
};

export type Line = 'up' | 'down';
export type Seen = {
  /** As the server last told; null before it told anything. */
  view: SessionView | null;
  queue: queues.Queue;
  /** Whether the last word with the server got through. */
  line: Line;
  sending: boolean;
  /** Why the first reading failed; null once there is a view. */
  error: unknown;
  /** False where what waits could not be kept on the device: it lives as long as the page. */
  kept: boolean;
  skew: Skew | null;
};

/** Everything but its key and time. */
type Bare<T> = T extends unknown ? Omit<T, 'key' | 'at'> : never;
export type Act = Bare<Exclude<SessionOp, { op: 'note' }>>;

const MOST = 100;
/** Words go out when the typing rests. */
const REST_MS = 1_200;

/**
 * One meeting on one device: what was done is kept first, then sent in order, one batch at a time, and sent again until the server
 * has said yes or no to each. Tried again when the network says it is back, when something is done, and by a bounded back-off.
 */
export function openRoom(ports: Ports, kept: queues.Queue = queues.EMPTY) {
  let seen: Seen = { view: null, queue: kept, line: 'up', sending: false, error: null, kept: true, skew: null };
  const watchers = new Set<() => void>();
  let failures = 0;
  let most = MOST;
  let callOff: (() => void) | null = null;
  let reading: Promise<void> | null = null;
  let again = false;
  let missed = 0;
  let readLater: (() => void) | null = null;

  function put(next: Partial<Seen>): void {
    const written = next.queue && next.queue !== seen.queue ? { kept: ports.keep(next.queue) } : {};
    seen = { ...seen, ...next, ...written };
    for (const watch of watchers) watch();
  }

  /** A reading that began before what is known is older news. */
  function news(view: SessionView, sentAt: number): Partial<Seen> {
    const skew = better(seen.skew, skewBy(view.now, sentAt, ports.now()));
    const older = seen.view !== null && Date.parse(view.now) < Date.parse(seen.view.now);
    return { line: 'up', error: null, skew, ...(older ? {} : { view }) };
  }

  function wait(ms: number): void {
    callOff?.();
    callOff = ports.after(ms, () => {
      callOff = null;
      void pump();
    });
  }

  function failed(error: unknown, ops: SessionOp[]): void {
    const trouble = troubleOf(error, ops.length, failures);
    if (trouble.kind === 'later') {
      failures += 1;
      put({ line: 'down' });
      wait(pauseAfter(failures - 1, Math.random()));
    } else if (trouble.kind === 'split') {
      most = 1;
      wait(0);
    } else {
      failures = 0;
      const refusals = ops.map(({ key }) => ({ key, say: trouble.say }));
      put({ queue: queues.answered(seen.queue, new Set(ops.map(({ key }) => key)), refusals) });
      wait(0);
    }
  }

  async function pump(): Promise<void> {
    if (seen.sending || seen.queue.waiting.length === 0) return;
    callOff?.();
    callOff = null;
    const ops = queues.batchOf(seen.queue, most);
    const keys = new Set(ops.map(({ key }) => key));
    put({ sending: true, queue: queues.sent(seen.queue, keys) });
    const sentAt = ports.now();
    try {
      const { refused, ...view } = await ports.send(ops);
      failures = 0;
      // One at a time only until the one at fault is through.
      most = Math.min(MOST, most * 4);
      // In one step: no moment shows words that are neither waiting nor there.
      put({ ...news(view, sentAt), sending: false, queue: queues.answered(seen.queue, keys, refused) });
      if (seen.queue.waiting.length > 0) wait(0);
    } catch (error) {
      put({ sending: false });
      failed(error, ops);
    }
  }

  async function readOnce(): Promise<void> {
    const sentAt = ports.now();
    readLater?.();
    readLater = null;
    try {
      put(news(await ports.read(), sentAt));
      missed = 0;
    } catch (error) {
      const away = troubleOf(error, 1, 0).kind === 'later';
      put({ ...(away ? { line: 'down' as const } : {}), ...(seen.view ? {} : { error }) });
      // What waits tells of the line by itself, and its answer is a reading.
      if (away && seen.queue.waiting.length === 0) readLater = ports.after(pauseAfter(missed++, Math.random()), () => void read());
    }
  }

  /** Reads afresh; asked again meanwhile, it reads once more after that. */
  function read(): Promise<void> {
    if (reading) {
      again = true;
      return reading;
    }
    reading = readOnce().finally(() => {
      reading = null;
      if (again) {
        again = false;
        void read();
      }
    });
    return reading;
  }

  const at = () => new Date(ports.now() + (seen.skew?.ahead ?? 0)).toISOString();

  return {
    seen: () => seen,
    watch(one: () => void): () => void {
      watchers.add(one);
      return () => watchers.delete(one);
    },
    read,
    /** Keeps what was done, and sends it. Gives its key. */
    act(act: Act, label: string): string {
      const key = ports.newKey();
      put({ queue: queues.add(seen.queue, { ...act, key, at: at() } as SessionOp, label) });
      if (failures === 0) void pump();
      return key;
    },
    /** Keeps what stands in a note now; it goes out when the typing rests. */
    type(field: queues.Field, stored: string, text: string, label: string): void {
      put({ queue: queues.type(seen.queue, { field, stored, text, key: ports.newKey(), at: at() }, label) });
      if (failures === 0) wait(REST_MS);
    },
    /** At once, e.g. because the network is back. */
    send(): void {
      failures = 0;
      void pump();
    },
    adopt(left: queues.Queue): void {
      put({ queue: queues.adopt(seen.queue, left) });
      void pump();
    },
    forget: (key: string): void => put({ queue: queues.forget(seen.queue, key) }),
  };
}
export type Room = ReturnType<typeof openRoom>;
