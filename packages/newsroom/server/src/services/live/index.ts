import { PassThrough } from 'node:stream';
import type { Core } from '@strapi/types';
import type { NewsroomEvent } from '../../../../contracts/events';
import type { Spine, Viewer } from '../../../../contracts/spine';
import { follow, type Tail, tailFrom } from '../../../../domain/live/tail';
import type { EventsService } from '../events';
import { createSession } from './session';

export type LiveDeps = {
  /** The event log, by number. */
  log: Pick<EventsService, 'after' | 'lastSeq'>;
  viewer(ctx: unknown): Viewer | null;
  /** Where another process can wake us (Redis), calls `told` when events were committed; answers how to stop. */
  onWake?(told: () => void): () => void;
};

type Guard = { prefix: string; may(viewer: Viewer, event: NewsroomEvent): boolean | Promise<boolean> };
type Stream = { ctx: unknown; out: PassThrough; viewer: Viewer; checkedAt: number; queue: Promise<void> };

const READ_EVERY = 1000;
const PING_EVERY = 15_000;
const CHECK_EVERY = 30_000;
/** With events to hand over, the session is looked at again when the last look is older than this. */
const CHECK_BEFORE_EVENTS = 2_000;
const BATCH = 500;
/** A page that was away for longer than this many batches reads its data afresh anyway. */
const MAX_PAGES = 4;
/** A reader this far behind, in bytes, is let go; it comes back with the number it saw last. */
const MAX_BUFFER = 1024 * 1024;

/** The stream of events to open admin pages: each person gets only what a guard lets them see. */
export function createLive(strapi: Core.Strapi, deps: LiveDeps) {
  const guards: Guard[] = [];
  const streams = new Set<Stream>();
  const { log } = deps;
  const session = createSession(strapi, deps.viewer);
  let tail: Tail | null = null;
  let timers: NodeJS.Timeout[] = [];
  let unwake: (() => void) | undefined;
  let reading = false;
  let again = false;

  /** Default deny; of several guards that match, the longest prefix decides. */
  async function may(viewer: Viewer, event: NewsroomEvent): Promise<boolean> {
    const guard = guards.filter((one) => event.type.startsWith(one.prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0];
    return guard !== undefined && (await guard.may(viewer, event)) === true;
  }

  function close(stream: Stream): void {
    streams.delete(stream);
    stream.out.end();
    if (streams.size === 0) rest();
  }

  async function check(stream: Stream, age: number): Promise<boolean> {
    if (Date.now() - stream.checkedAt < age) return true;
    const viewer = await session(stream.ctx);
    if (!viewer) {
      close(stream);
      return false;
    }
    stream.viewer = viewer;
    stream.checkedAt = Date.now();
    return true;
  }

  async function give(stream: Stream, events: readonly NewsroomEvent[]): Promise<void> {
    if (!streams.has(stream) || !(await check(stream, CHECK_BEFORE_EVENTS))) return;
    for (const event of events) {
      if (!(await may(stream.viewer, event))) continue;
      const { seq, id, type, subject, at, actor, data } = event;
      stream.out.write(`id: ${seq}\ndata: ${JSON.stringify({ seq, id, type, subject, at, actor, data })}\n\n`);
    }
    if (stream.out.readableLength > MAX_BUFFER) close(stream);
  }

  /** One after another per reader, so that events keep their order; a failing look never breaks the others. */
  const hand = (stream: Stream, events: readonly NewsroomEvent[]): void => {
    stream.queue = stream.queue
      .then(() => give(stream, events))
      .catch((error: Error) => {
        strapi.log.error(`newsroom: a live stream was closed: ${error.message}`);
        close(stream);
      });
  };

  async function read(): Promise<void> {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    try {
      do {
        again = false;
        if (!tail) break;
        const before: Tail = tail;
        const rows = await log.after(before.top, BATCH, [...before.holes.keys()]);
        // The last page was closed meanwhile: the next one begins at the end of the log as it is then.
        if (tail !== before) break;
        const next = follow(before, rows, Date.now());
        tail = next.tail;
        if (next.fresh.length > 0) for (const stream of streams) hand(stream, next.fresh);
        again = again || rows.length === BATCH;
      } while (again && streams.size > 0);
    } catch (error) {
      strapi.log.error(`newsroom: the event log could not be read: ${(error as Error).message}`);
    } finally {
      reading = false;
    }
  }

  function wake(): void {
    if (timers.length > 0) return;
    timers = [
      setInterval(() => void read(), READ_EVERY),
      setInterval(() => {
        for (const stream of streams) stream.out.write(': ping\n\n');
      }, PING_EVERY),
      setInterval(() => {
        for (const stream of streams) void check(stream, 0).catch(() => close(stream));
      }, CHECK_EVERY),
    ];
    for (const timer of timers) timer.unref();
    unwake = deps.onWake?.(() => void read());
  }

  /** Nobody looks: nothing is read. */
  function rest(): void {
    for (const timer of timers) clearInterval(timer);
    timers = [];
    unwake?.();
    tail = null;
  }

  /** First what the page missed, in its order; what is new meanwhile waits in the same queue. */
  function catchUp(stream: Stream, after: number, upTo: number): void {
    stream.queue = stream.queue
      .then(async () => {
        for (let from = after, page = 0; from < upTo && page < MAX_PAGES; page++) {
          const missed = (await log.after(from, BATCH)).filter((event) => event.seq <= upTo);
          await give(stream, missed);
          from = missed[missed.length - 1]?.seq ?? upTo;
        }
      })
      .catch(() => close(stream));
  }

  /** Answers a request with the stream; `after` is the number the page saw last. */
  async function open(ctx: unknown, after: number | null): Promise<PassThrough | null> {
    const viewer = deps.viewer(ctx);
    if (!viewer) return null;
    const stream: Stream = { ctx, out: new PassThrough(), viewer, checkedAt: Date.now(), queue: Promise.resolve() };
    stream.out.on('close', () => close(stream));
    stream.out.on('error', () => close(stream));
    stream.out.write(': welcome\n\n');
    const top = await log.lastSeq();
    // Of two pages opened at once the first one's standing is kept: it may have moved on already.
    tail ??= tailFrom(top);
    const upTo = tail.top;
    streams.add(stream);
    wake();
    if (after !== null && after < upTo) catchUp(stream, after, upTo);
    return stream.out;
  }

  return {
    guard: ((prefix, check) => void guards.push({ prefix, may: check })) as Spine['live']['guard'],
    open,
    viewers: () => streams.size,
    /** Ends every stream; call it in `destroy()`, or the server waits for open pages for ever. */
    stop(): void {
      for (const stream of [...streams]) close(stream);
      rest();
    },
  };
}
export type LiveService = ReturnType<typeof createLive>;
