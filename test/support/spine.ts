import type { Sql } from '../../packages/newsroom/server/src/database';
import { createJobs, type JobsService } from '../../packages/newsroom/server/src/services/jobs';
import { createBull } from '../../packages/newsroom/server/src/services/jobs/bull';
import { createEmbedded } from '../../packages/newsroom/server/src/services/jobs/embedded';
import { createOutside } from '../../packages/newsroom/server/src/services/outside';
import { createRedis } from '../../packages/newsroom/server/src/services/redis';

export type Process = JobsService & { end(): Promise<void>; said: string[] };

const outside = createOutside();

/**
 * One worker with its own leases and connections, as another process would have; the rows are shared.
 * It looks at them ten times as often as in life: most tests wait for such a look.
 */
export function jobProcess(
  sql: Sql,
  redisUrl?: string,
  { works = true, pollMs = 100 }: { works?: boolean; pollMs?: number } = {},
): Process {
  const said: string[] = [];
  const say = (text: string): void => void said.push(text);
  const log = { info: say, warn: say, error: say };
  const redis = redisUrl ? createRedis(redisUrl, log) : null;
  const jobs = createJobs({
    sql,
    log,
    outside,
    works,
    timezone: 'Asia/Ho_Chi_Minh',
    retentionDays: 90,
    pollMs,
    driver: (worker) => (redis ? createBull({ worker, redis, prefix: 'hoitu:test', log, works }) : createEmbedded(worker)),
  });
  return {
    ...jobs,
    said,
    async end() {
      await jobs.stop();
      redis?.close();
    },
  };
}

/** A promise with its ends in hand. */
export function signal<T = void>(): { promise: Promise<T>; give(value: T): void } {
  let give!: (value: T) => void;
  const promise = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { promise, give };
}
