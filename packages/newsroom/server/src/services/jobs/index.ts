import type { JobDefinition, Jobs, NewJob } from '../../../../contracts';
import { crashPoint } from '../../crash';
import type { Sql } from '../../database';
import type { Outside } from '../outside';
import { createEmbedded } from './embedded';
import type { Driver, Log } from './port';
import { createSchedules } from './schedules';
import { createJobTable, type NewRow } from './table';
import { createWorker, type Worker } from './worker';

export type JobsService = Jobs & {
  /** Begins to run jobs; call it when everything is loaded. */
  start(): Promise<void>;
  stop(): Promise<void>;
  now(): Promise<Date>;
};

type Needs = {
  sql: Sql;
  log: Log;
  outside: Outside;
  timezone: string;
  /** False in a process that only answers requests. */
  works: boolean;
  retentionDays: number;
  driver?: (worker: Worker) => Driver;
  /** How often a worker looks at the rows, in milliseconds. @default 1000 */
  pollMs?: number;
};

const CHUNK = 1000;

export function createJobs({
  sql,
  log,
  outside,
  timezone,
  works,
  retentionDays,
  driver: makeDriver = createEmbedded,
  pollMs = 1000,
}: Needs): JobsService {
  const table = createJobTable(sql);

  const rowOf = ({ name, data, key, runAt, priority }: NewJob): NewRow => ({
    name,
    key: key ?? null,
    data: JSON.stringify(data ?? null),
    runAt: runAt ? runAt.getTime() : null,
    priority: priority ?? 100,
    maxAttempts: worker.definition(name)?.attempts ?? 10,
  });

  /** Writes in the caller's transaction; what is due is woken when it is committed. */
  const writing = <T>(rows: NewRow[], write: () => Promise<{ written: { id: number; name: string }[]; answer: T }>): Promise<T> =>
    sql.transaction(async (afterCommit) => {
      const { written, answer } = await write();
      const at = Date.now();
      // This process's clock is good enough here: a wake-up that comes too early is made good by the next look at the rows.
      const later = new Set(rows.filter((row) => row.runAt !== null && row.runAt > at).map((row) => row.name));
      const due = written.filter(({ name }) => !later.has(name) || rows.some((row) => row.name === name && (row.runAt ?? 0) <= at));
      if (due.length)
        afterCommit(() => {
          crashPoint('after-commit');
          outside(() => driver.wake(due.map(({ id, name }) => ({ id, name }))));
        });
      return answer;
    });

  async function enqueue(...jobs: NewJob<never>[]): Promise<(number | null)[]> {
    if (!jobs.length) return [];
    const rows = (jobs as NewJob[]).map(rowOf);
    // A key given twice in one call is written once; PostgreSQL would refuse the whole statement.
    const seen = new Set<string>();
    const fresh = rows.map((row) => {
      if (row.key === null) return true;
      const mark = JSON.stringify([row.name, row.key]);
      return !seen.has(mark) && Boolean(seen.add(mark));
    });
    const wanted = rows.filter((_, i) => fresh[i]);
    return writing(wanted, async () => {
      const written = [];
      for (let i = 0; i < wanted.length; i += CHUNK) written.push(...(await table.insert(wanted.slice(i, i + CHUNK))));
      const byKey = new Map(written.filter(({ key }) => key !== null).map(({ id, name, key }) => [JSON.stringify([name, key]), id]));
      const keyless = written.filter(({ key }) => key === null).map(({ id }) => id);
      const answer = rows.map((row, i) =>
        row.key === null ? (keyless.shift() ?? null) : fresh[i] ? (byKey.get(JSON.stringify([row.name, row.key])) ?? null) : null,
      );
      return { written, answer };
    });
  }

  const worker = createWorker({ sql, table, log, outside, enqueue: (job) => enqueue(job as NewJob<never>), driver: () => driver, pollMs });
  const driver = makeDriver(worker);
  const now = async (): Promise<Date> => new Date(await table.now());

  const port = {
    define: <D>(definition: JobDefinition<D>) => worker.define(definition as unknown as JobDefinition<never>),
    enqueue: enqueue as Jobs['enqueue'],
  };
  const schedules = createSchedules(port, timezone, now);
  const sweep = { name: 'newsroom.sweep', cron: '17 4 * * *', missed: 'last' as const, run: () => table.sweep(retentionDays) };

  return {
    ...port,
    async reschedule(job) {
      const row = rowOf(job as NewJob);
      await writing([row], async () => ({ written: await table.move(row), answer: undefined }));
    },
    cancel: (name, key) => table.cancel(name, key),
    schedule: schedules.schedule,
    now,
    async start() {
      schedules.schedule(sweep);
      await driver.start();
      if (!works) return;
      await schedules.arm();
      worker.start();
    },
    async stop() {
      await driver.stop();
      await worker.stop();
    },
  };
}
