import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type NewEvent, SYSTEM } from '../../packages/newsroom/contracts';
import { createSql, type Sql } from '../../packages/newsroom/server/src/database';
import { createEvents, type EventsService } from '../../packages/newsroom/server/src/services/events';
import { createOutside } from '../../packages/newsroom/server/src/services/outside';
import { type Booted, boot } from '../support/boot';
import { type Postgres, startPostgres } from '../support/postgres';
import { jobProcess, type Process, signal } from '../support/spine';

const until = (check: () => void | Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 20 });
const outside = createOutside();

const scripted = (subject: string, seconds = 1): NewEvent => ({
  type: 'script.drafted',
  subject,
  actor: SYSTEM,
  data: { script: 's1', ref: { uid: 'api::story.story', documentId: 'd', locale: 'vi' }, slugline: 'Mưa lớn ở Hà Nội', seconds },
});

function suite(database: () => Promise<{ url?: string; end(): Promise<void> }>): void {
  let app: Booted;
  let sql: Sql;
  let place: Awaited<ReturnType<typeof database>>;
  const open: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    place = await database();
    app = await boot({ plugins: ['newsroom'], ...(place.url ? { database: { postgres: place.url } } : {}), env: { NEWSROOM_ROLE: 'web' } });
    sql = createSql(app.strapi as never);
  });
  afterAll(async () => {
    await app?.stop();
    await place?.end();
  });
  afterEach(async () => {
    for (const end of open.splice(0)) await end();
    await sql.rows(`DELETE FROM ${sql.table('newsroom_events')} RETURNING id`);
    await sql.rows(`DELETE FROM ${sql.table('newsroom_seals')} RETURNING id`);
  });

  function log(): { events: EventsService; jobs: Process } {
    const jobs = jobProcess(sql);
    const events = createEvents({ sql, outside, jobs, works: true, log: { info() {}, warn() {}, error() {} } });
    open.push(
      () => jobs.end(),
      () => events.stop(),
    );
    return { events, jobs };
  }
  const subject = (): string => `story:api::story.story:${randomUUID()}:vi`;
  /** As somebody does who has the database and not the newsroom. */
  const tamper = (statement: string): Promise<unknown> => sql.rows(statement.replace('$events', sql.table('newsroom_events')));

  it('exist exactly when the rows of the caller do', async () => {
    const { events } = log();
    const [kept, lost] = [subject(), subject()];
    await sql.transaction(() => events.append(scripted(kept)));
    await expect(
      sql.transaction(async () => {
        await events.append(scripted(lost));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await events.history(kept)).toMatchObject([
      { type: 'script.drafted', actor: SYSTEM, data: { slugline: 'Mưa lớn ở Hà Nội' }, version: 1 },
    ]);
    expect(await events.history(lost)).toEqual([]);
  });

  it('reach each subscriber once, in a transaction with what it writes', async () => {
    const { events, jobs } = log();
    const [name, effect] = [`s.${randomUUID()}`, `e.${randomUUID()}`];
    let tries = 0;
    events.subscribe(name, ['script.drafted'], async (event) => {
      await jobs.enqueue({ name: effect, data: event.data.seconds });
      if (++tries === 1) throw new Error('once');
    });
    const deaf = vi.fn(async () => undefined);
    events.subscribe(`${name}.other`, ['story.published'], deaf);
    await jobs.start();
    await events.append(scripted(subject(), 42));
    await sql.rows(`UPDATE ${sql.table('newsroom_jobs')} SET run_at = 0 WHERE name = ? RETURNING id`, [`event:${name}`]);
    await until(async () => {
      // The second try need not wait for its backoff here.
      await sql.rows(`UPDATE ${sql.table('newsroom_jobs')} SET run_at = 0 WHERE name = ? AND state = 'waiting' RETURNING id`, [
        `event:${name}`,
      ]);
      expect(await sql.rows(`SELECT state FROM ${sql.table('newsroom_jobs')} WHERE name = ?`, [`event:${name}`])).toEqual([
        { state: 'done' },
      ]);
    });
    expect(tries).toBe(2);
    expect(await sql.rows(`SELECT data FROM ${sql.table('newsroom_jobs')} WHERE name = ?`, [effect])).toEqual([{ data: '42' }]);
    expect(deaf).not.toHaveBeenCalled();
  });

  it('are told to listeners of the process after the commit, and not before', async () => {
    const { events } = log();
    const heard = vi.fn();
    events.tap(heard);
    await sql.transaction(async () => {
      await events.append(scripted(subject()));
      expect(heard).not.toHaveBeenCalled();
    });
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('come newest first in a history', async () => {
    const { events } = log();
    const one = subject();
    for (const seconds of [1, 2, 3]) await events.append(scripted(one, seconds));
    expect((await events.history(one, 2)).map(({ data }) => (data as { seconds: number }).seconds)).toEqual([3, 2]);
  });

  describe('sealed', () => {
    async function sealedLog(n = 6): Promise<EventsService> {
      const { events } = log();
      for (let i = 0; i < n; i++) await events.append(scripted(subject(), i));
      expect(await events.seal()).toBe(n);
      expect(await events.verify()).toEqual({ ok: true, sealed: n });
      return events;
    }

    it('in several goes and by two at once', async () => {
      const events = await sealedLog(3);
      const other = log().events;
      for (let i = 0; i < 40; i++) await events.append(scripted(subject(), i));
      const counts = await Promise.all([events.seal(), other.seal(), events.seal()]);
      expect(counts.reduce((a, b) => a + b)).toBe(40);
      expect(await events.verify()).toEqual({ ok: true, sealed: 43 });
    });

    it.each([
      ['data', `'{}'`],
      ['actor', `'{"kind":"admin","id":"1","name":"Someone"}'`],
      ['type', `'story.published'`],
      ['subject', `'story:x:y:'`],
      ['"at"', '1'],
    ])('a changed %s shows', async (column, value) => {
      const events = await sealedLog();
      await tamper(`UPDATE $events SET ${column} = ${value} WHERE seal_seq = 4 RETURNING id`);
      expect(await events.verify()).toEqual({ ok: false, sealed: 6, firstBad: 4, why: 'this row was changed after it was sealed' });
    });
    it('a deleted row shows', async () => {
      const events = await sealedLog();
      await tamper('DELETE FROM $events WHERE seal_seq = 2 RETURNING id');
      expect(await events.verify()).toMatchObject({ ok: false, firstBad: 2, why: 'a row that was sealed here is missing' });
    });
    it('a log that was cut off shows', async () => {
      const events = await sealedLog();
      await tamper('DELETE FROM $events WHERE seal_seq > 4 RETURNING id');
      expect(await events.verify()).toMatchObject({
        ok: false,
        sealed: 6,
        firstBad: 5,
        why: 'the chain ends before the place it had reached',
      });
    });
    it('a row put in with a seal shows', async () => {
      const events = await sealedLog();
      await tamper(
        `INSERT INTO $events (event_id, type, subject, actor, "at", data, version, seal_seq, seal) VALUES ('x', 'story.published', 's', '{}', 1, '{}', 1, 4, 'x') RETURNING id`,
      );
      expect(await events.verify()).toMatchObject({ ok: false, firstBad: 5 });
    });

    it('by itself soon after the commit, while it runs', async () => {
      const { events } = log();
      events.start();
      await events.append(scripted(subject()));
      await until(async () => expect(await events.verify()).toEqual({ ok: true, sealed: 1 }));
    });
  });

  describe('a transaction that began first and ends last', () => {
    it('finds its place in the chain', async ({ skip }) => {
      if (sql.dialect === 'sqlite') return skip();
      const { events } = log();
      const [written, go] = [signal(), signal()];
      const slow = sql.transaction(async () => {
        await events.append(scripted(subject(), 1));
        written.give();
        await go.promise;
      });
      await written.promise;
      await events.append(scripted(subject(), 2));
      expect(await events.seal()).toBe(1);
      go.give();
      await slow;
      expect(await events.seal()).toBe(1);
      expect(await events.verify()).toEqual({ ok: true, sealed: 2 });
    });
  });
}

describe('events on SQLite', () => suite(async () => ({ end: async () => undefined })));
describe('events on PostgreSQL', () =>
  suite(async () => {
    const postgres: Postgres = await startPostgres();
    return { url: await postgres.create('events'), end: () => postgres.stop() };
  }));
