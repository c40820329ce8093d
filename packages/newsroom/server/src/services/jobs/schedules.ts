import type { Jobs } from '../../../../contracts';
import { decideOccurrence, nextOccurrence } from '../../../../domain/jobs/occurrence';

type Schedule = Parameters<Jobs['schedule']>[0];
type Data = { occurrence: string };

/**
 * Schedules as jobs: each occurrence is a row with its instant as key, so that it runs once whatever number of processes
 * looks at the clock. Holding one occurrence writes the next.
 */
export function createSchedules(jobs: Pick<Jobs, 'define' | 'enqueue'>, timezone: string, now: () => Promise<Date>) {
  const schedules: Schedule[] = [];
  const jobName = (name: string): string => `schedule:${name}`;

  async function write(name: string, occurrence: Date | null): Promise<void> {
    if (occurrence)
      await jobs.enqueue<Data>({
        name: jobName(name),
        key: occurrence.toISOString(),
        runAt: occurrence,
        data: { occurrence: occurrence.toISOString() },
      });
  }

  return {
    schedule(schedule: Schedule): void {
      const { name, cron, missed, run } = schedule;
      // Refuses a line that is no cron line while the server starts, not at night.
      nextOccurrence(cron, timezone, new Date());
      schedules.push(schedule);
      jobs.define<Data>({
        name: jobName(name),
        concurrency: 1,
        async run(data, job) {
          const occurrence = new Date(data.occurrence);
          const at = await now();
          await write(name, nextOccurrence(cron, timezone, at));
          // A later try of an occurrence that was begun in time is not a missed one.
          const decision =
            job.attempt > 1 ? { run: true, instead: null } : decideOccurrence({ cron, timezone, missed, occurrence, now: at });
          await write(name, decision.instead);
          if (decision.run) await run(occurrence, job);
        },
      });
    },
    /** Writes the next occurrence of every schedule; one that waits since before is kept and decided when it runs. */
    async arm(): Promise<void> {
      if (!schedules.length) return;
      const at = await now();
      for (const { name, cron } of schedules) await write(name, nextOccurrence(cron, timezone, at));
    },
  };
}
