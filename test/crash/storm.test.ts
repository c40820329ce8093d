import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hasRedis } from '../support/redis';
import { openReceiver, type Receiver } from './receiver';
import { type Newsroom, openStage, type Stage } from './stage';

/** Stories, each for four destinations. The long form: STORM_STORIES=2500 (`pnpm test:crash`). */
const STORIES = Number(process.env.STORM_STORIES ?? 40);
/** The same seed strikes in the same order; where it strikes is the machine's business. */
const SEED = Number(process.env.STORM_SEED ?? 7);

/** mulberry32: small, and good enough to strike by. */
function dice(seed: number): (sides: number) => number {
  let a = seed;
  return (sides) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

const cases = [
  // Strapi over SQLite is one process: two that publish at once are told that the database is locked.
  { database: 'sqlite', driver: 'embedded', processes: 1, strikes: ['kill'] },
  { database: 'postgres', driver: 'embedded', processes: 3, strikes: ['kill', 'stop', 'restart'] },
  { database: 'postgres', driver: 'bull', processes: 3, strikes: ['kill', 'stop', 'flush', 'restart'] },
] as const;

/**
 * After a publish Strapi reads the entry again for its own event, and nobody awaits that (emitEvent in its document service): a
 * database that goes down in that moment ends the process. Whoever keeps it running, as one does with any server, starts it anew.
 */
const WITHOUT_DATABASE = /57P0[123]|ECONNREFUSED|ECONNRESET|Connection terminated|Connection ended/;

type Delivery = { headline: string; kind: string; state: string };
const MOVING = ['held', 'pending', 'leased', 'sending', 'accepted', 'retry_wait'];

describe.each(cases)('newsrooms on $database with the $driver driver ($processes at once)', ({ database, driver, processes, strikes }) => {
  describe.skipIf(driver === 'bull' && !hasRedis())('in a storm', () => {
    let stage: Stage;
    let receiver: Receiver;
    const up: Newsroom[] = [];
    /** The last words of processes that ended although nobody struck them. */
    const died: string[] = [];
    /** Processes that are being started in the place of one that went down with its database. */
    const reviving = new Set<Promise<unknown>>();
    let revive = async (_: Newsroom): Promise<unknown> => undefined;
    const start = async () => {
      const newsroom = await stage.start();
      up.push(newsroom);
      void newsroom.gone.then((signal) => {
        if (!up.includes(newsroom)) return;
        up.splice(up.indexOf(newsroom), 1);
        const words = newsroom.output().slice(-3000);
        // The last lines of the log may speak of the database, too: what ended it stands behind them.
        const last = words.split(/^\[\d{4}-.*$/m).at(-1) ?? '';
        if (!(strikes as readonly string[]).includes('restart') || !WITHOUT_DATABASE.test(last)) return died.push(`${signal}: ${words}`);
        const back = revive(newsroom).finally(() => reviving.delete(back));
        reviving.add(back);
      });
      return newsroom;
    };
    beforeAll(async () => {
      receiver = await openReceiver();
      const env = { RECEIVER: receiver.url };
      stage = await openStage(database, driver, { script: 'outlet.mjs', plugins: ['newsroom', 'channels'], env });
      // One first: it makes the tables.
      for (let n = 0; n < processes; n++) await start();
    });
    afterAll(async () => {
      up.length = 0;
      await stage?.stop();
      await receiver?.close();
    });

    it(`loses nothing of ${STORIES * 4} deliveries, and tells nothing twice where it must not`, {
      timeout: 180_000 + STORIES * 1500,
    }, async () => {
      const roll = dice(SEED);
      const titles = Array.from({ length: STORIES }, (_, n) => `Storm ${n}`);
      const shares = Array.from({ length: processes }, (_, n) => titles.filter((_, at) => at % processes === n));
      const left = new Map<Newsroom, string[]>();
      /** Why a publish failed before it was one. */
      const lost: string[] = [];
      const hand = (newsroom: Newsroom, share: string[]) => {
        left.set(newsroom, share);
        newsroom.child.on('message', (message: { tried?: string; lost?: string }) => {
          if (message.lost) lost.push(message.lost);
          if (message.tried) left.set(newsroom, left.get(newsroom)?.filter((title) => title !== message.tried) ?? []);
        });
        newsroom.tell({ many: share });
      };
      up.forEach((newsroom, n) => void hand(newsroom, shares[n] ?? []));
      revive = async (gone) => {
        // The one it was about may stand or not.
        const rest = left.get(gone)?.slice(1) ?? [];
        // The database may not be there yet.
        for (let tries = 0; tries < 20; tries++) {
          const newsroom = await start().catch(() => null);
          if (newsroom) return hand(newsroom, rest);
        }
        return died.push('none could be started in its place');
      };

      const posted = (count: number) =>
        vi
          .waitFor(() => expect(receiver.posts.length).toBeGreaterThanOrEqual(count), { timeout: 15_000, interval: 20 })
          .catch(() => undefined);
      const STRIKES: Record<(typeof strikes)[number], () => Promise<unknown>> = {
        async kill() {
          const [victim] = up.splice(roll(up.length), 1);
          victim?.child.kill('SIGKILL');
          await victim?.gone;
          // The one it was about may stand or not; the others are somebody else's now.
          hand(await start(), left.get(victim as Newsroom)?.slice(1) ?? []);
        },
        async stop() {
          const sleeper = up[roll(up.length)];
          sleeper?.child.kill('SIGSTOP');
          // Its leases run out while it sleeps; it wakes to work that is another's.
          await leasesPass();
          await posted(receiver.posts.length + 8);
          sleeper?.child.kill('SIGCONT');
        },
        flush: async () => stage.redis?.flush(),
        restart: async () => stage.postgres?.restart().then(() => stage.reconnect()),
      };
      // One that was stopped within a transaction holds its rows until it wakes: nobody may wait for them here.
      const free = database === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : '';
      const leasesPass = () =>
        stage.witness
          .rows(`UPDATE newsroom_jobs SET leased_until = 0 WHERE id IN (SELECT id FROM newsroom_jobs WHERE state = 'leased' ${free})`)
          .catch(() => undefined);

      const blows = Math.min(40, Math.max(strikes.length, Math.floor(STORIES / 10)));
      for (let blow = 1; blow <= blows; blow++) {
        await posted(Math.floor((blow * STORIES * 3) / (blows + 1)));
        // Each kind once at least.
        await STRIKES[strikes[blow <= strikes.length ? blow - 1 : roll(strikes.length)] as (typeof strikes)[number]]();
      }
      const waiting = () => up.flatMap((newsroom) => left.get(newsroom) ?? []);
      await vi.waitFor(() => expect(died.length > 0 || (reviving.size === 0 && waiting().length === 0)).toBe(true), {
        timeout: 60_000 + STORIES * 500,
        interval: 50,
      });
      expect(died).toEqual([]);

      const published = async () =>
        (await stage.witness.rows(`SELECT DISTINCT title FROM stories WHERE published_at IS NOT NULL AND title LIKE 'Storm %'`)).map(
          ({ title }) => title as string,
        );
      // One may be lost with each process that was killed while it published, and with each restart of the database.
      expect((await published()).length, lost.join('\n').slice(0, 2000)).toBeGreaterThanOrEqual(STORIES - blows * processes);
      const deliveries = async () =>
        (await stage.witness.rows(
          `SELECT d.headline, t.kind, d.state FROM channels_deliveries d JOIN channels_destinations t ON t.document_id = d.destination`,
        )) as unknown as Delivery[];
      await vi.waitFor(
        async () => {
          await leasesPass();
          const [out, rows] = [await published(), await deliveries()];
          // What can be asked afterwards is: until then it is as open as the rest.
          expect(rows.filter(({ kind, state }) => MOVING.includes(state) || (kind === 'asked' && state === 'unknown'))).toEqual([]);
          expect(rows).toHaveLength(out.length * 4);
        },
        { timeout: 40_000 + STORIES * 100, interval: 1000 },
      );

      const rows = await deliveries();
      const postsOf = ({ headline, kind }: Delivery) => receiver.of(headline).filter((post) => post.kind === kind);
      // Whoever promises to be told once has been told once at most, and what nobody can know is said.
      for (const row of rows.filter(({ kind }) => kind === 'once')) {
        const count = postsOf(row).length;
        expect(count, row.headline).toBeLessThanOrEqual(1);
        expect(row.state, row.headline).toBe(row.state === 'delivered' ? (count === 1 ? 'delivered' : 'lost') : 'unknown');
      }
      for (const row of rows.filter(({ kind }) => kind === 'asked')) {
        expect(postsOf(row), row.headline).toHaveLength(1);
        expect(row.state, row.headline).toBe('delivered');
      }
      for (const row of rows.filter(({ kind }) => kind === 'safe' || kind === 'keyed')) {
        expect(row.state, `${row.kind} ${row.headline}`).toBe('delivered');
        expect(new Set(postsOf(row).map(({ key }) => key)).size, row.headline).toBe(1);
      }
      expect(died).toEqual([]);
      const count = (state: string) => rows.filter((row) => row.state === state).length;
      console.log(
        `  ${rows.length} deliveries of ${rows.length / 4} stories in ${blows} blows: ${count('delivered')} delivered, ${count('unknown')} unknown, ${receiver.posts.length} posts`,
      );
    });
  });
});
