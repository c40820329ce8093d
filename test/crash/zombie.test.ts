import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasRedis } from '../support/redis';
import { openStage, type Stage } from './stage';

// On SQLite a stopped process that holds a transaction holds the file: nobody can take its work over before it goes on.
const cases = [
  { database: 'sqlite', driver: 'embedded', transactional: false },
  { database: 'postgres', driver: 'embedded', transactional: false },
  { database: 'postgres', driver: 'embedded', transactional: true },
  { database: 'postgres', driver: 'bull', transactional: true },
] as const;

describe.each(cases)(
  'a process that sleeps past its lease ($database, $driver, transactional $transactional)',
  ({ database, driver, transactional }) => {
    describe.skipIf(driver === 'bull' && !hasRedis())('', () => {
      let stage: Stage;
      beforeAll(async () => {
        stage = await openStage(database, driver);
      });
      afterAll(() => stage?.stop());

      it("wakes to a job that is another one's, and writes nothing", async () => {
        const zombie = await stage.start();
        zombie.tell({ slow: 'z', transactional });
        await zombie.hear('begun');
        zombie.child.kill('SIGSTOP');
        await stage.witness.rows(`UPDATE newsroom_jobs SET leased_until = 0 WHERE state = 'leased'`);
        const other = await stage.start();
        expect(await other.hear('ended')).toEqual({ ended: 2, lost: false });
        const job = () => stage.witness.rows(`SELECT state, attempts FROM newsroom_jobs WHERE name = 'test.slow.${transactional}'`);
        const effects = () => stage.witness.rows(`SELECT id FROM newsroom_jobs WHERE name = 'test.effect'`);
        await vi.waitFor(async () => expect(await job()).toMatchObject([{ state: 'done' }]), { timeout: 10_000, interval: 20 });
        expect(await effects()).toHaveLength(1);

        zombie.child.kill('SIGCONT');
        zombie.tell({ go: true });
        expect(await zombie.hear('ended')).toEqual({ ended: 1, lost: true });
        await vi.waitFor(() => expect(zombie.output()).toContain('ran out'), { timeout: 10_000, interval: 20 });
        expect((await job()).map(({ state, attempts }) => [state, Number(attempts)])).toEqual([['done', 2]]);
        expect(await effects()).toHaveLength(1);
      });
    });
  },
);
