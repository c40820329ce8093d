import { randomUUID } from 'node:crypto';
import type { EventType, NewEvent, NewsroomEvent, Spine } from '../../../../contracts';
import { crashPoint } from '../../crash';
import type { Sql } from '../../database';
import type { Log } from '../jobs/port';
import type { Outside } from '../outside';
import { createSealer } from './sealer';
import { createEventTable, eventOf } from './table';

/** Version of the payloads in contracts/events.ts; it rises when one changes its shape. */
const VERSION = 1;
/** Appended rows are sealed in one go after this long; rows of other processes are looked for at the slower pace. */
const SOON = 200;
const SLOW = 5000;

export type EventsService = Spine['events'] & {
  /** Told of events this process appended, once they are committed. Returns what ends it. */
  tap(listener: (events: NewsroomEvent[]) => void): () => void;
  /** Oldest first, behind `seq`, and those of `also`. On PostgreSQL one with a lower seq may still be committed later. */
  after(seq: number, limit: number, also?: readonly number[]): Promise<NewsroomEvent[]>;
  lastSeq(): Promise<number>;
  /** Seals what is committed; returns how many rows. */
  seal(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
};

type Needs = { sql: Sql; log: Log; outside: Outside; jobs: Spine['jobs']; works: boolean };

export function createEvents({ sql, log, outside, jobs, works }: Needs): EventsService {
  const table = createEventTable(sql);
  const sealer = createSealer(sql, table);
  const subscribers = new Map<string, readonly EventType[]>();
  const listeners = new Set<(events: NewsroomEvent[]) => void>();
  const jobName = (subscriber: string): string => `event:${subscriber}`;
  let timer: NodeJS.Timeout | undefined;
  let sealing: Promise<void> = Promise.resolve();
  let running = false;

  function sealIn(ms: number): void {
    if (!running) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      sealing = outside(() => sealer.seal())
        .then(() => undefined)
        .catch((error: Error) => log.error(`events cannot be sealed: ${error.message}`))
        .finally(() => sealIn(SLOW));
    }, ms);
  }

  function committed(events: NewsroomEvent[]): void {
    outside(() => {
      sealIn(SOON);
      for (const listener of listeners) {
        try {
          listener(events);
        } catch (error) {
          log.error(`a listener of the event log failed: ${String(error)}`);
        }
      }
    });
  }

  return {
    async append(...events) {
      if (!events.length) return;
      await sql.transaction(async (afterCommit) => {
        crashPoint('before-append');
        const rows = await table.insert(
          events.map(({ type, subject, actor, data }: NewEvent) => ({
            eventId: randomUUID(),
            type,
            subject,
            actor: JSON.stringify(actor),
            data: JSON.stringify(data),
            version: VERSION,
          })),
        );
        crashPoint('after-append');
        const wanted = rows.flatMap((row) =>
          [...subscribers]
            .filter(([, types]) => types.includes(row.type as EventType))
            .map(([name]) => ({ name: jobName(name), key: row.eventId, data: { event: row.eventId } })),
        );
        await jobs.enqueue(...wanted);
        crashPoint('after-jobs');
        const appended = rows.map(eventOf);
        afterCommit(() => committed(appended));
      });
    },

    subscribe(name, types, handler) {
      subscribers.set(name, types);
      jobs.define<{ event: string }>({
        name: jobName(name),
        transactional: true,
        async run({ event }) {
          const row = await table.byId(event);
          if (!row) throw new Error(`Event ${event} is not in the log.`);
          await handler(eventOf(row) as NewsroomEvent<(typeof types)[number]>);
        },
      });
    },

    history: async (subject, limit = 100) => (await table.ofSubject(subject, limit)).map(eventOf),
    verify: sealer.verify,
    seal: sealer.seal,
    after: async (seq, limit, also = []) => (await table.after(seq, limit, also)).map(eventOf),
    lastSeq: table.lastSeq,
    tap(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      running = works;
      outside(() => sealIn(SOON));
    },
    async stop() {
      running = false;
      clearTimeout(timer);
      await sealing;
    },
  };
}
