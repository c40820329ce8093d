import type { JobDefinition } from '../../../../contracts';
import { averaged, capacity, MOST } from '../../../../domain/jobs/prefetch';
import type { Claimed } from './table';

/** A claimed job with the moment (process clock, ms) at which its lease has run out, and who wants to know that it is over. */
export type Held = Claimed & { until: number; ended?: () => void };

/** The jobs of one name in this process: those that run, and the claimed ones that wait for a place. */
export type Lane = ReturnType<typeof createLane>;

export const leaseOf = (definition: JobDefinition<never>): number => definition.leaseMs ?? 60_000;

export function createLane(definition: JobDefinition<never>, clock: () => number) {
  const concurrency = definition.concurrency ?? 5;
  const waiting: Held[] = [];
  const starts: number[] = [];
  const queuers: (() => void)[] = [];
  let running = 0;
  let average: number | null = null;

  /** Starts the rate still allows now. */
  function allowed(): number {
    if (!definition.rate) return Number.POSITIVE_INFINITY;
    const { max, perMs } = definition.rate;
    while (starts.length && (starts[0] as number) <= clock() - perMs) starts.shift();
    return Math.max(0, max - starts.length);
  }

  return {
    definition,
    /** True while the table may hold more due jobs than were claimed. */
    hungry: false,
    /** When (wall clock, ms) the last claim was begun that found fewer jobs than it asked for: all that was due then is claimed. */
    exhausted: 0,
    waiting,
    get running() {
      return running;
    },
    /** Resolves when this process may hold another batch. */
    async turn(): Promise<void> {
      while (running + waiting.length >= capacity(concurrency, average)) await new Promise<void>((go) => queuers.push(go));
    },
    /** Lets those go who wait for their turn. */
    dismiss(): void {
      for (const go of queuers.splice(0)) go();
    },
    /** How many to claim now. Refills in batches: not before half of what was fetched is done. */
    room(): number {
      const most = Math.min(capacity(concurrency, average), MOST);
      const held = running + waiting.length;
      const room = Math.min(most - held, allowed() - waiting.length);
      return held > most / 2 ? 0 : Math.max(0, room);
    },
    /** How long until the rate allows a start again, in ms; 0 where it does now. */
    pause(): number {
      return definition.rate && allowed() === 0 ? (starts[0] as number) + definition.rate.perMs - clock() : 0;
    },
    /** Runs what has a place. */
    drain(run: (job: Held) => Promise<void>, after: () => void): void {
      while (running < concurrency && waiting.length && allowed() > 0) {
        const job = waiting.shift() as Held;
        const begun = clock();
        if (definition.rate) starts.push(begun);
        running++;
        void run(job).finally(() => {
          running--;
          average = averaged(average, clock() - begun);
          job.ended?.();
          queuers.shift()?.();
          after();
        });
      }
    },
  };
}
