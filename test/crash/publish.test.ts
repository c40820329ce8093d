import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasRedis } from '../support/redis';
import { type Newsroom, openStage, type Stage } from './stage';

/** Every place a process can die at between the publish and the end of a subscriber's job, in their order. */
const before = ['before-append', 'after-append', 'after-jobs'];
const after = ['after-commit', 'after-claim', 'before-handler', 'after-handler', 'before-handler-commit', 'after-handler-commit'];

const combinations = (['sqlite', 'postgres'] as const).flatMap((database) =>
  (['embedded', 'bull'] as const).map((driver) => ({ database, driver })),
);

describe.each(combinations)('a publish on $database with the $driver driver', ({ database, driver }) => {
  describe.skipIf(driver === 'bull' && !hasRedis())('whose process is killed', () => {
    let stage: Stage;
    let newsroom: Newsroom;
    beforeAll(async () => {
      stage = await openStage(database, driver);
      newsroom = await stage.start();
    });
    afterAll(() => stage?.stop());

    it.each([...before, ...after])('%s', async (at) => {
      const title = `Killed ${at}`;
      newsroom.tell({ publish: title, at });
      const failed = newsroom.hear('failed').then(
        ({ failed }) => Promise.reject(new Error(String(failed))),
        () => undefined,
      );
      expect(await Promise.race([newsroom.gone, failed])).toBe('SIGKILL');

      const { rows } = stage.witness;
      const published = async (): Promise<number> =>
        (await rows(`SELECT id FROM stories WHERE title = '${title}' AND published_at IS NOT NULL`)).length;
      const events = () => rows(`SELECT event_id FROM newsroom_events WHERE type = 'story.published' AND data LIKE '%${title}"%'`);
      const stands = after.includes(at) ? 1 : 0;
      expect(await published()).toBe(stands);
      expect(await events()).toHaveLength(stands);
      const [event] = await events();
      const job = () => rows(`SELECT state, attempts FROM newsroom_jobs WHERE name = 'event:test.count' AND "key" = '${event?.event_id}'`);
      if (stands) expect(await job()).toHaveLength(1);

      // The lease's minute passes.
      await rows(`UPDATE newsroom_jobs SET leased_until = 0 WHERE state = 'leased'`);
      newsroom = await stage.start();
      if (!stands) return;
      await vi.waitFor(async () => expect(await job()).toMatchObject([{ state: 'done' }]), { timeout: 20_000, interval: 50 });
      expect(await rows(`SELECT id FROM newsroom_jobs WHERE name = 'test.effect' AND data LIKE '%${event?.event_id}%'`)).toHaveLength(1);
    });

    it('leaves no job behind that nobody holds, and a log whose seal fits', async () => {
      expect(await stage.witness.rows(`SELECT name, state FROM newsroom_jobs WHERE state = 'leased' AND name LIKE 'event:%'`)).toEqual([]);
      await vi.waitFor(async () => expect(await stage.witness.rows('SELECT id FROM newsroom_events WHERE seal_seq IS NULL')).toEqual([]), {
        timeout: 10_000,
        interval: 50,
      });
    });
  });
});
