import { randomUUID } from 'node:crypto';
import { afterEach, vi } from 'vitest';
import type { JobDefinition } from '../../packages/newsroom/contracts';
import type { Sql } from '../../packages/newsroom/server/src/database';
import type { RedisServer } from '../support/redis';
import { jobProcess, type Process } from '../support/spine';

export type Stage = { sql: Sql; redis?: RedisServer };

export const until = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 20 });

/** What a test of the jobs works with; its processes end with the test. */
export function workbench(stage: () => Stage) {
  const open: Process[] = [];
  const process = ({
    redisUrl = stage().redis?.url,
    ...options
  }: {
    works?: boolean;
    redisUrl?: string;
    pollMs?: number;
  } = {}): Process => {
    const made = jobProcess(stage().sql, redisUrl, options);
    open.push(made);
    return made;
  };
  /** A running process that knows these jobs. */
  async function worker(...definitions: JobDefinition<never>[]): Promise<Process> {
    const made = process();
    for (const definition of definitions) made.define(definition);
    await made.start();
    return made;
  }
  const job = <D>(definition: JobDefinition<D>): JobDefinition<never> => definition as unknown as JobDefinition<never>;
  const fresh = (): string => `t.${randomUUID()}`;
  const jobs = (): string => stage().sql.table('newsroom_jobs');
  type Row = { id: number; state: string; attempts: number; token: string | null; last_error: string | null; ended_at: unknown };
  const rowsOf = (name: string): Promise<Row[]> =>
    stage().sql.rows<Row>(`SELECT id, state, attempts, token, last_error, ended_at FROM ${jobs()} WHERE name = ? ORDER BY id`, [name]);

  afterEach(async () => {
    await Promise.all(open.splice(0).map((one) => one.end()));
  });

  return { process, worker, job, fresh, jobs, rowsOf };
}
