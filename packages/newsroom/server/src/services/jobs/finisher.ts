import type { Claimed, JobTable } from './table';

/**
 * Ends jobs in batches: while one write is under way, the next ones gather. Safe for handlers that may run twice,
 * which is all that are not transactional: a crash before the write only makes the job run again.
 */
export function createFinisher(table: JobTable, lost: (job: Claimed) => void, failed: (error: unknown) => void) {
  let gathered: Claimed[] = [];
  let flushing: Promise<void> | null = null;

  async function write(batch: Claimed[]): Promise<void> {
    const byToken = groupByToken(batch);
    for (const [token, jobs] of byToken) {
      const keyed = jobs.filter(({ key }) => key !== null).map(({ id }) => id);
      const keyless = jobs.filter(({ key }) => key === null).map(({ id }) => id);
      const ended = new Set(await table.finish(token, keyed, keyless));
      for (const job of jobs) if (!ended.has(job.id)) lost(job);
    }
  }

  async function flush(): Promise<void> {
    while (gathered.length) {
      const batch = gathered;
      gathered = [];
      // A failed write leaves the leases to run out; the jobs run again.
      await write(batch).catch(failed);
    }
    flushing = null;
  }

  return {
    finish(job: Claimed): void {
      gathered.push(job);
      flushing ??= new Promise<void>((go) => setImmediate(go)).then(flush);
    },
    /** Resolves when all that was given is written. */
    idle: (): Promise<void> => flushing ?? Promise.resolve(),
  };
}

function groupByToken(batch: Claimed[]): Map<string, Claimed[]> {
  const groups = new Map<string, Claimed[]>();
  for (const job of batch) {
    const group = groups.get(job.token);
    if (group) group.push(job);
    else groups.set(job.token, [job]);
  }
  return groups;
}
