import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { JobDefinition } from '../../../../contracts';
import { MOST } from '../../../../domain/jobs/prefetch';
import { crashPoint } from '../../crash';
import type { Sql } from '../../database';
import type { Outside } from '../outside';
import { createFinisher } from './finisher';
import { createLane, type Held, type Lane, leaseOf } from './lane';
import type { Driver, Log } from './port';
import { type DeadNote, deadName, LeaseLost, type RunContext, runOne } from './run-one';
import { createStops } from './stops';
import type { Claimed, JobTable } from './table';

/** How long a stopping process waits for handlers that do not heed their signal. */
const GRACE = 5000;
const EXPIRED = 'The process that ran this job went away, or ran it longer than its lease.';

export type Worker = ReturnType<typeof createWorker>;

/** Claims and runs the jobs whose names are defined in this process. */
type Needs = {
  sql: Sql;
  table: JobTable;
  log: Log;
  outside: Outside;
  enqueue: RunContext['enqueue'];
  driver: () => Pick<Driver, 'wake' | 'owns'>;
  pollMs: number;
};

export function createWorker({ sql, table, log, outside, enqueue, driver, pollMs }: Needs) {
  const lanes = new Map<string, Lane>();
  const clock = (): number => performance.now();
  const stops = createStops();
  const broken = (what: string) => (error: unknown) =>
    log.error(`jobs: ${what}: ${error instanceof Error ? error.message : String(error)}`);
  const finisher = createFinisher(
    table,
    (job) => log.warn(`${new LeaseLost(job).message} Another worker runs it.`),
    broken('the end of jobs cannot be written'),
  );
  const context: RunContext = { sql, table, log, finisher, stops, enqueue };
  const active = new Set<Promise<void>>();
  const pulls = new Set<Promise<void>>();
  let started = false;
  let claiming: Promise<void> | null = null;
  let poll: NodeJS.Timeout | undefined;
  let ticking: Promise<void> = Promise.resolve();

  const run =
    (lane: Lane) =>
    (job: Held): Promise<void> => {
      // It waited here past its lease: another worker may run it by now.
      if (clock() >= job.until) return Promise.resolve(log.warn(new LeaseLost(job).message));
      const running = runOne(job, lane.definition, context);
      active.add(running);
      return running.finally(() => active.delete(running));
    };

  const after = (lane: Lane) => (): void => {
    drain(lane);
    if (lane.hungry) claim();
  };
  function drain(lane: Lane): void {
    if (!started) return;
    lane.drain(run(lane), after(lane));
    const pause = lane.pause();
    if (pause > 0 && (lane.waiting.length || lane.hungry)) setTimeout(after(lane), pause).unref();
  }

  /** Puts claimed jobs into their lanes. `begun`: before the claim was sent, so that the lease here never outlives the row's. */
  function take(jobs: Claimed[], begun: number, ended?: () => void): void {
    for (const job of jobs) {
      const lane = lanes.get(job.name) as Lane;
      lane.waiting.push({ ...job, until: begun + leaseOf(lane.definition), ...(ended ? { ended } : {}) });
    }
    for (const name of new Set(jobs.map((job) => job.name))) drain(lanes.get(name) as Lane);
  }

  async function claimAll(): Promise<void> {
    for (;;) {
      const wants = [...lanes.values()]
        .filter((lane) => lane.hungry)
        .map((lane) => ({ name: lane.definition.name, n: lane.room(), lease: leaseOf(lane.definition) }))
        .filter(({ n }) => n > 0);
      if (!started || !wants.length) return;
      // Before the claim: a wake-up that comes while it is under way must not be forgotten.
      for (const { name } of wants) (lanes.get(name) as Lane).hungry = false;
      const begun = clock();
      const at = Date.now();
      const jobs = await table.claim(wants, randomUUID());
      if (jobs.length) crashPoint('after-claim');
      for (const { name, n } of wants) {
        const lane = lanes.get(name) as Lane;
        if (jobs.filter((job) => job.name === name).length === n) lane.hungry = true;
        else lane.exhausted = at;
      }
      take(jobs, begun);
    }
  }

  function claim(): void {
    if (!started || claiming) return;
    claiming = outside(claimAll)
      .catch(broken('due jobs cannot be claimed'))
      .finally(() => {
        claiming = null;
        if ([...lanes.values()].some((lane) => lane.hungry && lane.room() > 0) && !stops.stopped) setImmediate(claim);
      });
  }

  async function expire(): Promise<void> {
    await sql.transaction(async () => {
      for (const { id, name, data, state } of await table.expire([...lanes.keys()], EXPIRED)) {
        log.warn(`job ${name} #${id}: its lease ran out; it ${state === 'dead' ? 'is dead' : 'runs again'}`);
        if (state === 'dead' && lanes.get(name)?.definition.dead)
          await enqueue({ name: deadName(name), key: String(id), data: { data: JSON.parse(data), error: EXPIRED } satisfies DeadNote });
      }
    });
  }

  async function tick(): Promise<void> {
    await expire().catch(broken('leases that ran out cannot be taken back'));
    const owned = [...lanes.keys()].filter((name) => driver().owns?.(name));
    for (const [name, lane] of lanes) if (!owned.includes(name)) lane.hungry = true;
    claim();
    for (const name of owned) driver().wake(await table.due(name, MOST).catch(() => []));
    if (started) poll = setTimeout(look, pollMs);
  }

  const look = (): void => {
    ticking = outside(tick);
  };

  function define(definition: JobDefinition<never>): void {
    if (lanes.has(definition.name)) throw new Error(`Hội Tụ: the job "${definition.name}" is defined twice.`);
    lanes.set(definition.name, createLane(definition, clock));
    const { dead } = definition;
    if (dead)
      define({
        name: deadName(definition.name),
        transactional: definition.transactional,
        run: (note: DeadNote) => dead(note.data as never, new Error(note.error)),
      } as JobDefinition<never>);
  }

  return {
    define,
    definition: (name: string): JobDefinition<never> | undefined => lanes.get(name)?.definition,
    names: (): string[] => [...lanes.keys()],
    /** There may be due jobs of these names. */
    wake(names: string[]): void {
      if (!started) return;
      for (const name of names) {
        const lane = lanes.get(name);
        if (lane) lane.hungry = true;
      }
      claim();
    },
    /**
     * Claims and runs due jobs of a name, in their order; resolves when they are over. `n` were there at `at` (wall clock, ms):
     * quick jobs are claimed in larger batches, and where a later look has found them already nothing is asked again.
     * (Machines whose clocks differ may skip one wrongly; the look of the next second finds what it stood for.)
     */
    async runSome(name: string, n: number, at: number): Promise<void> {
      const lane = lanes.get(name);
      await lane?.turn();
      if (!started || !lane || at < lane.exhausted) return;
      let jobs: Claimed[] = [];
      const over = new Promise<void>((resolve) => {
        const pull = outside(async () => {
          const [begun, asked, now] = [clock(), lane.definition.rate ? n : Math.max(n, lane.room()), Date.now()];
          jobs = await table.claim([{ name, n: asked, lease: leaseOf(lane.definition) }], randomUUID());
          if (jobs.length) crashPoint('after-claim');
          if (jobs.length < asked) lane.exhausted = now;
          let left = jobs.length;
          if (left) take(jobs, begun, () => --left === 0 && resolve());
          else resolve();
        });
        pulls.add(pull);
        pull.catch(broken('due jobs cannot be claimed')).finally(() => {
          pulls.delete(pull);
          if (!jobs.length) resolve();
        });
      });
      await over;
    },
    /** Does nothing where the process was told to stop before it had begun. */
    start(): void {
      if (stops.stopped) return;
      started = true;
      look();
    },
    /** Takes nothing more, tells the running handlers to end, gives back what was not begun. */
    async stop(): Promise<void> {
      started = false;
      clearTimeout(poll);
      stops.stop();
      // What still looks at the rows must be done with it before the database goes.
      await Promise.allSettled([claiming, ticking, ...pulls]);
      for (const lane of lanes.values()) {
        for (const { token, id, ended } of lane.waiting.splice(0)) {
          await table.release(token, [id]).catch(broken('a job cannot be given back'));
          ended?.();
        }
        lane.dismiss();
      }
      let patience: NodeJS.Timeout | undefined;
      await Promise.race([
        Promise.allSettled([...active]),
        new Promise((late) => {
          patience = setTimeout(late, GRACE);
        }),
      ]);
      clearTimeout(patience);
      await finisher.idle();
    },
  };
}
