import { performance } from 'node:perf_hooks';
import type { JobDefinition, JobRun } from '../../../../contracts';
import { backoff } from '../../../../domain/jobs/backoff';
import { crashPoint } from '../../crash';
import type { Sql } from '../../database';
import type { createFinisher } from './finisher';
import { type Held, leaseOf } from './lane';
import type { Log } from './port';
import type { Stops } from './stops';
import type { JobTable } from './table';

/** The lease ran out and another worker may own the job: whatever this run still writes is refused. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
  constructor(job: { name: string; id: number }) {
    super(`The lease of job ${job.name} #${job.id} ran out.`);
  }
}

export type RunContext = {
  sql: Sql;
  table: JobTable;
  log: Log;
  finisher: ReturnType<typeof createFinisher>;
  stops: Stops;
  /** Writes a job in the current transaction and wakes on commit. */
  enqueue(job: { name: string; data: unknown; key: string }): Promise<unknown>;
};

/** The job that tells `dead()` of a definition, so that a crash in between loses nothing. */
export const deadName = (name: string): string => `dead:${name}`;
export type DeadNote = { data: unknown; error: string };

const asError = (thrown: unknown): Error => (thrown instanceof Error ? thrown : new Error(String(thrown)));
const messageOf = (error: Error): string => (error.stack ?? error.message).slice(0, 4000);

async function failed(job: Held, definition: JobDefinition<never>, error: Error, { sql, table, log, enqueue }: RunContext): Promise<void> {
  const left = job.maxAttempts - job.attempt;
  if (left > 0) {
    const delay = definition.backoff?.(job.attempt) ?? backoff(job.attempt, Math.random());
    log.warn(
      `job ${job.name} #${job.id} failed (try ${job.attempt} of ${job.maxAttempts}), next in ${Math.ceil(delay / 1000)} s: ${error.message}`,
    );
    await table.retry(job.id, job.token, delay, messageOf(error));
    return;
  }
  log.error(`job ${job.name} #${job.id} is dead after ${job.attempt} tries: ${error.message}`);
  await sql.transaction(async () => {
    const died = await table.die(job.id, job.token, messageOf(error));
    if (died && definition.dead)
      await enqueue({
        name: deadName(job.name),
        key: String(job.id),
        data: { data: JSON.parse(job.data), error: error.message } satisfies DeadNote,
      });
  });
}

/** Runs one claimed job to its end, its next try, or its death. Never rejects. */
export async function runOne(job: Held, definition: JobDefinition<never>, context: RunContext): Promise<void> {
  const { sql, table, log, finisher, stops } = context;
  const control = new AbortController();
  const stop = (): void => control.abort(new Error('The process stops.'));
  const lose = (): void => control.abort(new LeaseLost(job));
  const over = stops.tell(stop);
  const lease = leaseOf(definition);
  let timer = setTimeout(lose, job.until - performance.now());

  const run: JobRun = {
    id: job.id,
    key: job.key,
    attempt: job.attempt,
    signal: control.signal,
    async heartbeat() {
      const begun = performance.now();
      if (control.signal.reason instanceof LeaseLost || !(await table.prolong(job.id, job.token, lease))) {
        lose();
        throw new LeaseLost(job);
      }
      clearTimeout(timer);
      timer = setTimeout(lose, begun + lease - performance.now());
    },
  };

  try {
    const data = JSON.parse(job.data) as never;
    crashPoint('before-handler');
    if (definition.transactional) {
      await sql.transaction(async () => {
        await definition.run(data, run);
        crashPoint('after-handler');
        const [ended] = job.key === null ? await table.finish(job.token, [], [job.id]) : await table.finish(job.token, [job.id], []);
        // Rolls back what the handler wrote: another worker has done it or will.
        if (ended === undefined) throw new LeaseLost(job);
        crashPoint('before-handler-commit');
      });
      crashPoint('after-handler-commit');
    } else {
      await definition.run(data, run);
      crashPoint('after-handler');
      finisher.finish(job);
    }
  } catch (thrown) {
    const error = asError(thrown);
    if (error.name === 'LeaseLost') log.warn(`${error.message} Another worker runs it.`);
    else
      await failed(job, definition, error, context).catch((broken) =>
        log.error(`job ${job.name} #${job.id}: its failure cannot be written: ${asError(broken).message}`),
      );
  } finally {
    clearTimeout(timer);
    over();
  }
}
