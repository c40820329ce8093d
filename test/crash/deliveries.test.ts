import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasRedis } from '../support/redis';
import { openReceiver, type Receiver } from './receiver';
import { type Newsroom, openStage, type Stage } from './stage';

const combinations = (['sqlite', 'postgres'] as const).flatMap((database) =>
  (['embedded', 'bull'] as const).map((driver) => ({ database, driver })),
);

/** Each promise a channel can make. `asked` may not be told twice either, but can be asked afterwards. */
const KINDS = ['asked', 'keyed', 'once', 'safe'] as const;
type Kind = (typeof KINDS)[number];
/** Where a delivery ends after the process died, and how many posts the other end has taken by then. */
type End = [state: string, posts: number];
const all = (end: End): Record<Kind, End> => ({ asked: end, keyed: end, once: end, safe: end });

/** Every place a process can die at between the publish and the receipt, in their order. */
const STAGES: { at: string; ends: Record<Kind, End> }[] = [
  { at: 'planned', ends: all(['delivered', 1]) },
  { at: 'claimed', ends: all(['delivered', 1]) },
  // The attempt stands in the table, not one byte has left: nobody can know that afterwards.
  { at: 'attempted', ends: { ...all(['delivered', 1]), once: ['unknown', 0] } },
  { at: 'taken', ends: { asked: ['delivered', 1], keyed: ['delivered', 2], once: ['unknown', 1], safe: ['delivered', 2] } },
  { at: 'answered', ends: { asked: ['delivered', 1], keyed: ['delivered', 2], once: ['unknown', 1], safe: ['delivered', 2] } },
];

describe.each(combinations)('deliveries on $database with the $driver driver', ({ database, driver }) => {
  describe.skipIf(driver === 'bull' && !hasRedis())('of a process that is killed', () => {
    let stage: Stage;
    let receiver: Receiver;
    let newsroom: Newsroom;
    beforeAll(async () => {
      receiver = await openReceiver();
      const env = { RECEIVER: receiver.url };
      stage = await openStage(database, driver, { script: 'outlet.mjs', plugins: ['newsroom', 'channels'], env });
      newsroom = await stage.start();
    });
    afterAll(async () => {
      await stage?.stop();
      await receiver?.close();
    });

    /** The lease's minutes pass. */
    const leasesPass = () => stage.witness.rows(`UPDATE newsroom_jobs SET leased_until = 0 WHERE state = 'leased'`);
    const statesOf = async (title: string): Promise<Record<string, string>> => {
      const rows = await stage.witness.rows(
        `SELECT t.kind, d.state FROM channels_deliveries d JOIN channels_destinations t ON t.document_id = d.destination WHERE d.headline = '${title}'`,
      );
      return Object.fromEntries(rows.map(({ kind, state }) => [kind as string, state as string]));
    };
    const failed = () =>
      newsroom.hear('failed').then(
        ({ failed }) => Promise.reject(new Error(String(failed))),
        () => undefined,
      );
    const ends = async (title: string, expected: Record<string, End>) => {
      const states = Object.fromEntries(Object.entries(expected).map(([kind, [state]]) => [kind, state]));
      await vi.waitFor(async () => expect(await statesOf(title)).toEqual(states), { timeout: 20_000, interval: 50 });
      const posts = Object.fromEntries(
        Object.keys(expected).map((kind) => [kind, receiver.of(title).filter((post) => post.kind === kind)] as const),
      );
      for (const [kind, [, count]] of Object.entries(expected)) {
        expect(posts[kind], kind).toHaveLength(count);
        // Told twice, it is told by one name.
        expect(new Set(posts[kind]?.map(({ key }) => key)).size, kind).toBe(Math.min(1, count));
      }
    };

    it.each(STAGES)('$at', async ({ at, ends: expected }) => {
      const title = `Killed ${at}`;
      newsroom.tell({ publish: { section: 'all', title }, at });
      void failed();
      if (at === 'attempted' || at === 'answered') for (const _ of KINDS) await newsroom.hear('stands');
      if (at === 'taken') await vi.waitFor(() => expect(receiver.held).toHaveLength(KINDS.length), { timeout: 15_000, interval: 20 });
      if (at !== 'planned' && at !== 'claimed') newsroom.child.kill('SIGKILL');
      expect(await newsroom.gone).toBe('SIGKILL');
      await leasesPass();
      newsroom = await stage.start();
      await ends(title, expected);
    });

    it('settled: the receipt is written, the job has not heard of it', async () => {
      const title = 'Killed settled';
      newsroom.tell({ publish: { section: 'once', title }, at: 'settled' });
      expect(await newsroom.gone).toBe('SIGKILL');
      await leasesPass();
      newsroom = await stage.start();
      await ends(title, { once: ['delivered', 1] });
    });

    it('leaves nothing that stands beyond a lease', async () => {
      await leasesPass();
      const open = `SELECT d.document_id, d.state FROM channels_deliveries d WHERE d.state IN ('leased', 'sending', 'pending', 'retry_wait', 'accepted')`;
      await vi.waitFor(async () => expect(await stage.witness.rows(open)).toEqual([]), { timeout: 20_000, interval: 50 });
    });
  });
});
