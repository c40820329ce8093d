import { describe, expect, it, vi } from 'vitest';
import type { JobRun } from '../../packages/newsroom/contracts';
import { signal } from '../support/spine';
import { type Stage, until, workbench } from './jobs.workbench';

/** What every driver of the jobs must do, on every database. */
export function conformance(title: string, stage: () => Stage): void {
  describe(title, () => {
    const { process, worker, job, fresh, jobs, rowsOf } = workbench(stage);

    it('starts a committed job at once and once, and leaves no row of one without a key', async () => {
      const name = fresh();
      const ran = vi.fn(async (_data: unknown) => undefined);
      // It looks at the rows once an hour: what runs was woken by the commit.
      const one = process({ pollMs: 3_600_000 });
      one.define(job({ name, run: ran }));
      await one.start();
      await one.enqueue({ name, data: { a: 1 } });
      await until(() => expect(ran).toHaveBeenCalledTimes(1));
      expect(ran.mock.calls[0]).toMatchObject([{ a: 1 }, { attempt: 1, key: null }]);
      await until(async () => expect(await rowsOf(name)).toEqual([]));
    });

    it('writes a key once for ever, also within one call, and says which job got which id', async () => {
      const name = fresh();
      const ran = vi.fn(async (_data: unknown) => undefined);
      const one = await worker(job({ name, run: ran }));
      const ids = await one.enqueue(
        { name, data: 1, key: 'a' },
        { name, data: 2 },
        { name, data: 3, key: 'a' },
        { name, data: 4, key: 'b' },
      );
      expect(ids).toEqual([expect.any(Number), expect.any(Number), null, expect.any(Number)]);
      await until(() => expect(ran).toHaveBeenCalledTimes(3));
      await until(async () => expect((await rowsOf(name)).map(({ state }) => state)).toEqual(['done', 'done']));
      expect(await one.enqueue({ name, data: 5, key: 'a' })).toEqual([null]);
      const seen = new Map(ran.mock.calls.map(([data, run]: unknown[]) => [data, (run as JobRun).id]));
      expect([seen.get(1), seen.get(2), seen.get(4)]).toEqual([ids[0], ids[1], ids[3]]);
    });

    it('writes the job with the rows of the caller, or not at all', async () => {
      const name = fresh();
      const ran = vi.fn(async (_data: unknown) => undefined);
      const one = await worker(job({ name, run: ran }));
      await expect(
        stage().sql.transaction(async () => {
          await one.enqueue({ name, data: null });
          throw new Error('the caller changes its mind');
        }),
      ).rejects.toThrow('changes its mind');
      await one.enqueue({ name, data: 'second' });
      await until(() => expect(ran).toHaveBeenCalledTimes(1));
      expect(ran.mock.calls[0]?.[0]).toBe('second');
    });

    it('does not run before its time by the clock of the database', async () => {
      const name = fresh();
      const at = signal<Date>();
      const one = await worker(job({ name, run: async () => at.give(await one.now()) }));
      const runAt = new Date((await one.now()).getTime() + 700);
      await one.enqueue({ name, data: null, runAt });
      expect((await at.promise).getTime()).toBeGreaterThanOrEqual(runAt.getTime());
    });

    it('runs the lower priority number first', async () => {
      const name = fresh();
      const order: number[] = [];
      const one = process();
      one.define({ name, concurrency: 1, run: async (data: number) => void order.push(data) });
      await one.enqueue(
        { name, data: 300, priority: 300 },
        { name, data: 100 },
        { name, data: 5, priority: 5 },
        { name, data: 200, priority: 200 },
      );
      await one.start();
      await until(() => expect(order).toEqual([5, 100, 200, 300]));
    });

    it('claims only what this process defines', async () => {
      const [name, other] = [fresh(), fresh()];
      const ran = vi.fn(async (_data: unknown) => undefined);
      const one = await worker(job({ name, run: ran }));
      await one.enqueue({ name: other, data: null }, { name, data: null });
      await until(() => expect(ran).toHaveBeenCalled());
      expect(await rowsOf(other)).toMatchObject([{ state: 'waiting', attempts: 0 }]);
    });

    it('runs nothing in a process that only answers requests, which still writes', async () => {
      const name = fresh();
      const [here, there] = [vi.fn(async () => undefined), vi.fn(async () => undefined)];
      const web = process({ works: false });
      web.define({ name, run: here });
      await web.start();
      await worker(job({ name, run: there }));
      await web.enqueue({ name, data: null });
      await until(() => expect(there).toHaveBeenCalledTimes(1));
      expect(here).not.toHaveBeenCalled();
    });

    it('tries again after the backoff, and counts the tries', async () => {
      const name = fresh();
      const tries: number[] = [];
      const one = await worker(
        job({
          name,
          backoff: () => 10,
          async run(_: unknown, { attempt }) {
            tries.push(attempt);
            if (attempt < 3) throw new Error('not yet');
          },
        }),
      );
      await one.enqueue({ name, data: null, key: 'k' });
      await until(async () => expect(await rowsOf(name)).toMatchObject([{ state: 'done', attempts: 3, last_error: null }]));
      expect(tries).toEqual([1, 2, 3]);
    });

    it('lets a job die after its last try, tells it once, and keeps the row with the error', async () => {
      const name = fresh();
      const dead = vi.fn(async () => undefined);
      const one = await worker(
        job({ name, attempts: 2, backoff: () => 10, dead, run: async () => Promise.reject(new Error('the printer burns')) }),
      );
      await one.enqueue({ name, data: { page: 3 } });
      await until(() => expect(dead).toHaveBeenCalled());
      expect(dead.mock.calls).toMatchObject([[{ page: 3 }, { message: 'the printer burns' }]]);
      expect(await rowsOf(name)).toMatchObject([{ state: 'dead', attempts: 2, token: null }]);
      expect((await rowsOf(name))[0]?.last_error).toContain('the printer burns');
    });

    it.each([
      ['ends', async (): Promise<void> => undefined],
      ['fails', async (): Promise<void> => Promise.reject(new Error('late'))],
    ] as const)(
      'gives a job whose lease ran out to another process; the first, which %s later, changes nothing any more',
      async (_, late) => {
        const name = fresh();
        const [stuck, hold] = [signal(), signal()];
        const runs: JobRun[] = [];
        const definition = job({
          name,
          leaseMs: 300,
          // The stuck first run fills its process: only the other one can take the job over.
          concurrency: 1,
          async run(_: unknown, run): Promise<void> {
            runs.push(run);
            if (runs.length === 1) {
              await stuck.promise;
              return await late();
            }
            // The second holds the job while the first comes back.
            await hold.promise;
          },
        });
        const one = await worker(definition);
        await one.enqueue({ name, data: null, key: 'k' });
        await until(() => expect(runs).toHaveLength(1));
        await worker({ ...definition, leaseMs: 60_000 });
        await until(() => expect(runs).toHaveLength(2));
        const [first, second] = runs as [JobRun, JobRun];
        const { attempt: attempts } = second;
        // It learns of it by this machine's clock, which may be moments behind the database's.
        await until(() => expect(first.signal.reason).toMatchObject({ name: 'LeaseLost' }));
        await expect(first.heartbeat()).rejects.toMatchObject({ name: 'LeaseLost' });
        stuck.give();
        // The end or the failure of the first has been tried to write when its process has stopped.
        await one.end();
        expect(await rowsOf(name)).toMatchObject([{ state: 'leased', attempts, last_error: expect.not.stringContaining('late') }]);
        hold.give();
        await until(async () => expect(await rowsOf(name)).toMatchObject([{ state: 'done', attempts }]));
      },
    );

    it('does not let a job die whose lease ran out while it still has tries, and does after the last', async () => {
      const name = fresh();
      const stuck = signal();
      const dead = vi.fn(async () => undefined);
      const one = await worker(job({ name, leaseMs: 100, attempts: 2, dead, run: () => stuck.promise }));
      await one.enqueue({ name, data: null });
      await until(() => expect(dead).toHaveBeenCalledTimes(1));
      expect(await rowsOf(name)).toMatchObject([{ state: 'dead', attempts: 2, ended_at: expect.anything() }]);
      stuck.give();
    });

    it('prolongs the lease of a job that beats', async () => {
      const name = fresh();
      const ran = vi.fn(async (_: unknown, run: JobRun) => {
        const end = performance.now() + 2600;
        while (performance.now() < end) {
          await new Promise((soon) => setTimeout(soon, 50));
          await run.heartbeat();
        }
      });
      const one = await worker(job({ name, leaseMs: 2_000, run: ran }));
      await one.enqueue({ name, data: null, key: 'k' });
      await until(async () => expect(await rowsOf(name)).toMatchObject([{ state: 'done', attempts: 1 }]));
      expect(ran).toHaveBeenCalledTimes(1);
    });

    it('withdraws a waiting job; what was withdrawn can be written again', async () => {
      const name = fresh();
      const ran = vi.fn(async (_data: unknown) => undefined);
      const one = await worker(job({ name, run: ran }));
      const runAt = new Date(Date.now() + 3_600_000);
      await one.enqueue({ name, key: 'k', data: 'late', runAt });
      expect(await one.cancel(name, 'k')).toBe(true);
      expect(await one.cancel(name, 'k')).toBe(false);
      expect(await rowsOf(name)).toMatchObject([{ state: 'cancelled' }]);
      expect(await one.enqueue({ name, key: 'k', data: 'now' })).toEqual([expect.any(Number)]);
      await until(() => expect(ran).toHaveBeenCalledTimes(1));
      expect(ran.mock.calls[0]?.[0]).toBe('now');
      await until(async () => expect(await rowsOf(name)).toMatchObject([{ state: 'done' }]));
      expect(await one.cancel(name, 'k')).toBe(false);
    });

    it('moves a waiting job, writes one that is not there, leaves one that ran', async () => {
      const name = fresh();
      const ran = vi.fn(async (_data: unknown) => undefined);
      const one = await worker(job({ name, run: ran }));
      const [later, now] = [new Date(Date.now() + 3_600_000), new Date()];
      await one.reschedule({ name, key: 'k', data: 'first', runAt: later });
      expect(await rowsOf(name)).toMatchObject([{ state: 'waiting' }]);
      await one.reschedule({ name, key: 'k', data: 'moved', runAt: now });
      await until(() => expect(ran).toHaveBeenCalledTimes(1));
      expect(ran.mock.calls[0]?.[0]).toBe('moved');
      await until(async () => expect(await rowsOf(name)).toMatchObject([{ state: 'done' }]));
      await one.reschedule({ name, key: 'k', data: 'again', runAt: now });
      expect(await rowsOf(name)).toMatchObject([{ state: 'done' }]);
    });

    it('rolls the rows of a transactional handler back with its failure, and writes them once', async () => {
      const [name, effect] = [fresh(), fresh()];
      const one = await worker(
        job({
          name,
          transactional: true,
          backoff: () => 10,
          async run(_: unknown, { attempt }) {
            await one.enqueue({ name: effect, data: attempt });
            if (attempt === 1) throw new Error('after the write');
          },
        }),
      );
      await one.enqueue({ name, data: null, key: 'k' });
      await until(async () => expect(await rowsOf(name)).toMatchObject([{ state: 'done', attempts: 2 }]));
      expect(await rowsOf(effect)).toHaveLength(1);
    });

    it('rolls back a transactional handler whose job was taken over meanwhile', async () => {
      const [name, effect] = [fresh(), fresh()];
      let taken = false;
      const one = await worker(
        job({
          name,
          transactional: true,
          async run(_: unknown, { id }) {
            await one.enqueue({ name: effect, data: null });
            // As a worker does that reclaimed it.
            if (!taken) await stage().sql.rows(`UPDATE ${jobs()} SET token = 'another' WHERE id = ? RETURNING id`, [id]);
            taken = true;
          },
        }),
      );
      await one.enqueue({ name, data: null, key: 'k' });
      await until(() => expect(one.said.join()).toContain('ran out'));
      expect(await rowsOf(effect)).toEqual([]);
      expect(await rowsOf(name)).toMatchObject([{ state: 'leased' }]);
    });

    it('shares the work of two processes, each job once', async () => {
      const name = fresh();
      const ran: string[] = [];
      const gates = new Map<string, () => void>();
      const both = signal();
      const make = (who: string) =>
        job({
          name,
          concurrency: 4,
          async run(data: number) {
            ran.push(`${who}:${data}`);
            // Nobody goes on before both have begun: then both have a share.
            gates.set(who, () => undefined);
            if (gates.size === 2) both.give();
            await both.promise;
          },
        });
      const one = await worker(make('one'));
      await worker(make('two'));
      await one.enqueue(...Array.from({ length: 60 }, (_, data) => ({ name, data, key: String(data) })));
      await until(async () => expect((await rowsOf(name)).every(({ state }) => state === 'done')).toBe(true));
      expect(ran.map((entry) => entry.split(':')[1]).sort((a, b) => Number(a) - Number(b))).toEqual(
        Array.from({ length: 60 }, (_, n) => String(n)),
      );
      expect(new Set(ran.map((entry) => entry.split(':')[0]))).toEqual(new Set(['one', 'two']));
    });

    it('runs no more at once than the job allows', async () => {
      const name = fresh();
      let [now, most, done] = [0, 0, 0];
      const one = await worker(
        job({
          name,
          concurrency: 3,
          async run() {
            most = Math.max(most, ++now);
            await new Promise((soon) => setTimeout(soon, 5));
            now--;
            done++;
          },
        }),
      );
      await one.enqueue(...Array.from({ length: 30 }, () => ({ name, data: null })));
      await until(() => expect(done).toBe(30));
      expect(most).toBe(3);
    });

    it('keeps the rate', async () => {
      const name = fresh();
      const starts: number[] = [];
      const one = await worker(job({ name, rate: { max: 2, perMs: 500 }, run: async () => void starts.push(performance.now()) }));
      await one.enqueue(...Array.from({ length: 5 }, () => ({ name, data: null })));
      await until(() => expect(starts).toHaveLength(5));
      // Of any three starts, the last is a full window behind the first (less what timers are early by).
      for (let i = 2; i < starts.length; i++) expect((starts[i] as number) - (starts[i - 2] as number)).toBeGreaterThan(450);
    });

    it('gives back at once what a stopping process has not begun, and the try does not count', async () => {
      const name = fresh();
      const [begun, stuck] = [signal(), signal()];
      const one = await worker(
        job({
          name,
          concurrency: 1,
          async run(_: unknown, { signal: aborted }) {
            begun.give();
            aborted.addEventListener('abort', () => stuck.give());
            await stuck.promise;
          },
        }),
      );
      await one.enqueue(...Array.from({ length: 4 }, (_, n) => ({ name, data: n, key: String(n) })));
      await begun.promise;
      await one.end();
      const rows = await rowsOf(name);
      expect(rows.filter(({ state }) => state === 'done')).toHaveLength(1);
      expect(rows.filter(({ state, attempts }) => state === 'waiting' && Number(attempts) === 0)).toHaveLength(3);
    });

    it('warns of nothing where very many run at once, and tells each of them when the process stops', async () => {
      const name = fresh();
      const [began, told] = [vi.fn(), vi.fn()];
      const warned = vi.spyOn(globalThis.process, 'emitWarning');
      const one = await worker(
        job({
          name,
          concurrency: 30,
          run: (_: unknown, { signal: aborted }) =>
            new Promise<void>((over) => {
              began();
              aborted.addEventListener('abort', () => {
                told();
                over();
              });
            }),
        }),
      );
      await one.enqueue(...Array.from({ length: 30 }, (_, n) => ({ name, data: n })));
      await until(() => expect(began).toHaveBeenCalledTimes(30));
      await one.end();
      expect(told).toHaveBeenCalledTimes(30);
      expect(warned.mock.calls.map(([warning]) => String(warning))).toEqual([]);
      warned.mockRestore();
    });

    it('stops at any moment of its start, and leaves no promise without an owner', async () => {
      const lost = vi.fn();
      globalThis.process.on('unhandledRejection', lost);
      // A rejection of one round is told in the next ones.
      for (let ms = 0; ms < 12; ms++) {
        const one = await worker(job({ name: fresh(), run: async () => undefined }));
        await new Promise((soon) => setTimeout(soon, ms));
        await one.end();
      }
      globalThis.process.off('unhandledRejection', lost);
      expect(lost.mock.calls.map(([error]) => String(error))).toEqual([]);
    });

    it('runs every occurrence of a schedule once, whatever number of processes looks', async () => {
      const name = fresh();
      const ran: string[] = [];
      const schedule = {
        name,
        cron: '* * * * * *',
        missed: 'last' as const,
        run: async (occurrence: Date) => void ran.push(occurrence.toISOString()),
      };
      for (const one of [process(), process()]) {
        one.schedule(schedule);
        await one.start();
      }
      await until(() => expect(ran.length).toBeGreaterThanOrEqual(3));
      expect(new Set(ran).size).toBe(ran.length);
    });

    it.each([
      ['last', 1],
      ['skip', 0],
    ] as const)('after downtime, "%s" runs a missed occurrence %i times', async (missed, times) => {
      const name = fresh();
      const ran = vi.fn(async (_: Date) => undefined);
      const past = new Date(Math.floor(Date.now() / 3_600_000) * 3_600_000 - 36 * 3_600_000);
      const one = process();
      // At every hour but the present one's neighbours: nothing is due while the test runs.
      one.schedule({ name, cron: '0 * * * *', missed, run: ran });
      await one.enqueue({ name: `schedule:${name}`, key: past.toISOString(), runAt: past, data: { occurrence: past.toISOString() } });
      await one.start();
      await until(async () => {
        const rows = await rowsOf(`schedule:${name}`);
        expect(rows.filter(({ state }) => state === 'done')).toHaveLength(1 + times);
        expect(rows.filter(({ state }) => state === 'waiting')).toHaveLength(1);
      });
      expect(ran).toHaveBeenCalledTimes(times);
      if (times) expect(Date.now() - (ran.mock.calls[0] as [Date])[0].getTime()).toBeLessThan(3_700_000);
    });

    it('loses nothing when Redis goes and comes back', async ({ skip }) => {
      const { redis } = stage();
      if (!redis) return skip();
      const name = fresh();
      const ran: number[] = [];
      const one = await worker(job({ name, run: async (data: number) => void ran.push(data) }));
      await one.enqueue({ name, data: 1 });
      await until(() => expect(ran).toEqual([1]));
      await redis.kill();
      await until(() => expect(one.said.join()).toContain('cannot be reached'));
      await one.enqueue({ name, data: 2 });
      await until(() => expect(ran).toEqual([1, 2]));
      await redis.revive();
      await until(() => expect(one.said.join()).toContain('is back'));
      await one.enqueue({ name, data: 3 });
      await until(() => expect(ran).toEqual([1, 2, 3]));
    });

    it('starts where Redis cannot be reached, says so, and works', async ({ skip }) => {
      if (!stage().redis) return skip();
      const name = fresh();
      const ran = vi.fn(async (_data: unknown) => undefined);
      // Port 1 of the loopback: nobody listens there.
      const one = process({ redisUrl: 'redis://127.0.0.1:1' });
      one.define({ name, run: ran });
      await one.start();
      await one.enqueue({ name, data: null });
      await until(() => expect(ran).toHaveBeenCalledTimes(1));
      await until(() => expect(one.said.join()).toContain('Redis at redis://127.0.0.1:1 cannot be reached'));
    });
  });
}
