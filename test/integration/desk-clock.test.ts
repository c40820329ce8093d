import fs from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { environmentOf, type Spawned, spawnServer } from '../support/boot';
import { freshDataDir } from '../support/environment.mjs';
import { postgresWitness, sqliteWitness, type Witness } from '../support/witness';
import { inWorld } from '../support/world';
import { act, app, closeDesk, happened, hurry, ids, make, minutes, noticesOf, ok, one, openDesk } from './support/desk';
import { sleepInDatabase } from './support/desk-sleep';
import { documents, EDITOR, paragraph, REPORTER, STORY, until } from './support/newsroom';

const HOURS_36 = 36 * 3_600_000;
const PLUGINS = ['newsroom', 'assignment-desk'];

describe('after 36 hours without anybody', () => {
  const data = freshDataDir();
  let witness: Witness;
  let postgres: boolean;
  const servers: Spawned[] = [];
  const people: Record<string, string> = {};
  const works: Record<string, string> = {};
  const expected: Record<string, string[]> = {
    offered: ['assignment.created', 'assignment.expired', 'assignment.offered'],
    taken: ['assignment.accepted', 'assignment.created', 'assignment.late'],
    nobody: ['assignment.created', 'assignment.late'],
    moved: ['assignment.accepted', 'assignment.changed', 'assignment.created', 'assignment.due_soon'],
    cancelled: ['assignment.accepted', 'assignment.cancelled', 'assignment.created'],
  };

  beforeAll(async () => {
    const server = await spawnServer({ plugins: PLUGINS, data });
    const world = environmentOf(await inWorld({ plugins: PLUGINS }, data), data);
    postgres = Boolean(world.DATABASE_URL);
    witness = postgres ? await postgresWitness(world.DATABASE_URL as string) : sqliteWitness(data);
    const admin = await server.registerAdmin();
    const may = (...names: string[]) => names.map((name) => ({ action: `plugin::assignment-desk.${name}` }));
    const rights = {
      head: [...may('read', 'assign', 'edit', 'desks.manage'), ...EDITOR],
      deputy: [...may('read', 'assign', 'edit'), ...EDITOR],
      reporter: [...may('read', 'report'), ...REPORTER],
    };
    const tokens: Record<string, string> = {};
    for (const [name, permissions] of Object.entries(rights)) {
      const user = await server.addUser(admin, { email: `${name}@hoitu.test`, firstname: name, permissions: [...permissions] });
      people[name] = String(user.id);
      tokens[name] = user.token;
    }
    const ask = async <T>(who: string, method: string, path: string, body: object): Promise<T> => {
      const answer = await server.request<{ data: T }>(method, `/assignment-desk${path}`, { token: tokens[who] as string, body });
      expect(answer.status, answer.text.slice(0, 300)).toBe(200);
      return answer.body.data;
    };
    const members = ['head', 'deputy', 'reporter'].map((name) => ({ user: people[name], role: name === 'reporter' ? 'reporter' : 'lead' }));
    const desk = await ask<{ id: string }>('head', 'POST', '/desks', { name: 'Thời sự', members });
    const soon = minutes(120);
    const born = async (name: string, more: object = {}) => {
      const { id } = await ask<{ id: string }>('head', 'POST', '/assignments', { slugline: `Việc ${name}`, desk: desk.id, ...more });
      works[name] = id;
      return id;
    };
    const take = (id: string) => ask('reporter', 'POST', `/assignments/${id}/act`, { version: 1, act: 'take' });
    await born('offered', { to: people.reporter, until: minutes(60) });
    await take(await born('taken', { due: soon }));
    await born('nobody', { due: soon });
    const moved = await born('moved', { due: soon });
    await take(moved);
    // Due 36 hours and ten minutes from now: when everybody is back there are ten minutes left.
    await ask('head', 'PUT', `/assignments/${moved}`, { version: 2, changes: { due: minutes(36 * 60 + 10) } });
    const off = await born('cancelled', { due: soon });
    await take(off);
    await ask('head', 'POST', `/assignments/${off}/act`, { version: 2, act: 'cancel', note: 'Hoãn' });
    await server.kill();
    await sleepInDatabase(witness, postgres, HOURS_36);
    // Two processes come back at once and find the same overdue timers; SQLite is one process's.
    servers.push(...(await Promise.all(Array.from({ length: postgres ? 2 : 1 }, () => spawnServer({ plugins: PLUGINS, data })))));
  });
  afterAll(async () => {
    for (const server of servers) await server.kill();
    await witness?.end();
    fs.rmSync(data, { recursive: true, force: true });
  });

  const typesOf = async (id: string): Promise<string[]> =>
    (await witness.rows(`SELECT type FROM newsroom_events WHERE subject = 'assignment:${id}' ORDER BY type`)).map((row) =>
      String(row.type),
    );
  const settled = async (): Promise<boolean> => {
    const [left] = await witness.rows(
      `SELECT count(*) AS n FROM newsroom_jobs WHERE state IN ('waiting', 'leased') AND (name LIKE 'event:assignment-desk.%' OR (name LIKE 'assignment-desk.%' AND data NOT LIKE '%${works.moved}%'))`,
    );
    return Number(left?.n) === 0;
  };
  const noticesFor = async (id: string) =>
    (await witness.rows(`SELECT person, kind, params FROM newsroom_notices WHERE subject = 'assignment:${id}'`))
      .filter(({ kind }) => kind !== 'assignment.offered')
      .map(
        ({ person, kind }) => `${String(kind).replace('assignment.', '')} ${Object.keys(people).find((name) => people[name] === person)}`,
      )
      .sort();

  it('every offer lapses and everything late is called late once, to each person once; nothing is "due soon" that is late', async () => {
    await until(async () => (await settled()) && (await typesOf(works.moved as string)).includes('assignment.due_soon'), 60_000);
    await until(settled, 60_000);
    // One after the other: a connection of pg answers one question at a time.
    const told: Record<string, string[]> = {};
    const heard: Record<string, string[]> = {};
    for (const [name, id] of Object.entries(works)) {
      told[name] = await typesOf(id);
      heard[name] = await noticesFor(id);
    }
    expect(told).toEqual(expected);
    expect(heard).toEqual({
      offered: ['expired deputy', 'expired head'],
      taken: ['late deputy', 'late head', 'late reporter'],
      nobody: ['late deputy', 'late head'],
      moved: ['due_soon reporter'],
      cancelled: ['cancelled reporter'],
    });
  });

  it('a warning that comes late says the time that is left', async () => {
    const [notice] = await witness.rows(
      `SELECT params FROM newsroom_notices WHERE subject = 'assignment:${works.moved}' AND kind = 'assignment.due_soon'`,
    );
    const params = (typeof notice?.params === 'string' ? JSON.parse(notice.params) : notice?.params) as Record<string, string>;
    expect(params.left_vi).toMatch(/^([1-9]|10) phút$/);
    expect(params.left_en).toMatch(/^([1-9]|10) minutes?$/);
  });
});

describe('the clock of a running newsroom', () => {
  beforeAll(openDesk);
  afterAll(closeDesk);
  const timers = async (id: string) => {
    const { tableName } = app.strapi.db.metadata.get('plugin::newsroom.job');
    const rows = (await app.strapi.db
      .connection(tableName)
      .where('key', 'like', `${id}:%`)
      .andWhere('name', 'like', 'assignment-desk.%')
      .orderBy('id')) as { name: string; key: string; state: string; run_at: string | number }[];
    return rows.map((row) => ({
      name: row.name.replace('assignment-desk.', ''),
      round: Number(row.key.split(':')[1]),
      state: row.state,
      at: new Date(Number(row.run_at)).toISOString(),
    }));
  };
  const before = (instant: string, count: number) => new Date(Date.parse(instant) - count * 60_000).toISOString();

  it('moves both timers with the due time, and takes them away with it', async () => {
    const [first, second] = [minutes(120), minutes(600)];
    const { id } = await make({ due: first });
    const change = async (due: string | null) =>
      ok('head', 'PUT', `/assignments/${id}`, { version: (await one(id)).version, changes: { due } });
    const waiting = async () => (await timers(id)).filter((timer) => timer.state === 'waiting');
    expect(await waiting()).toEqual([
      { name: 'due-soon', round: 0, state: 'waiting', at: before(first, 30) },
      { name: 'late', round: 0, state: 'waiting', at: first },
    ]);
    await change(second);
    expect(await waiting()).toEqual([
      { name: 'due-soon', round: 1, state: 'waiting', at: before(second, 30) },
      { name: 'late', round: 1, state: 'waiting', at: second },
    ]);
    await change(null);
    expect(await waiting()).toEqual([]);
    // Back to a time it had before: a new round, not the one that was withdrawn.
    await change(first);
    expect((await waiting()).map(({ round, at }) => [round, at])).toEqual([
      [3, before(first, 30)],
      [3, first],
    ]);
  });

  it('a timer of an earlier round that comes all the same does nothing', async () => {
    const { id } = await make({ to: ids.reporter, due: minutes(120), until: minutes(90) });
    await act('head', id, { act: 'reassign', to: ids.mate, until: minutes(100) });
    await ok('head', 'PUT', `/assignments/${id}`, { version: (await one(id)).version, changes: { due: minutes(240) } });
    const { tableName } = app.strapi.db.metadata.get('plugin::newsroom.job');
    // As if it had been claimed in the very moment of the change.
    await app.strapi.db
      .connection(tableName)
      .where('key', 'like', `${id}:%`)
      .andWhere('state', 'cancelled')
      .update({ state: 'waiting', run_at: 0 });
    await until(async () => (await timers(id)).filter((timer) => timer.state === 'done').length === 3);
    expect(await one(id)).toMatchObject({ state: 'offered', assignee: ids.mate });
    for (const type of ['assignment.expired', 'assignment.due_soon', 'assignment.late']) expect(await happened(id, type), type).toEqual([]);
  });

  it('warns at once of work that is made with less than half an hour to go, with the minutes that are left', async () => {
    const { id } = await make({ to: ids.reporter, due: minutes(12) });
    const [notice] = await until(async () => {
      const found = await noticesOf('reporter', 'assignment.due_soon', id);
      return found.length > 0 && found;
    });
    expect(notice?.params).toMatchObject({ left_vi: '12 phút', left_en: '12 minutes' });
    type Inbox = { data: { notices: { kind: string; sentence: { vi: string; en: string } }[] } };
    const user = await app.login('reporter@hoitu.test', 'Hoitu-test-2026');
    const { body } = await app.request<Inbox>('GET', '/newsroom/notices', { token: user });
    const said = body.data.notices.find(({ kind }) => kind === 'assignment.due_soon')?.sentence;
    expect(said?.vi).toMatch(/^Còn 12 phút là đến hạn \(\d\d:\d\d\): Mưa lớn/);
    expect(said?.en).toMatch(/^Due at \d\d:\d\d, in 12 minutes: Mưa lớn/);
  });

  const settled = (id: string) => until(async () => (await timers(id)).every((timer) => ['done', 'cancelled'].includes(timer.state)));
  /** Lets the due time pass: the row and its timers are as if it had been set so long ago. */
  const pass = async (id: string, due: string) => {
    await app.strapi.db.query('plugin::assignment-desk.assignment').update({ where: { documentId: id }, data: { due } });
    for (const name of ['assignment-desk.due-soon', 'assignment-desk.late']) await hurry(name, id);
    await settled(id);
  };
  const told = async (id: string) => (await happened(id, 'assignment.late')).length;
  const story = async () => {
    const { documentId } = await documents(app).create({ data: { title: 'Bài', body: paragraph('x') }, locale: 'vi' });
    return { uid: STORY, documentId, locale: 'vi' };
  };
  const filed = async (due: string) => {
    const { id } = await make({ due });
    await act('reporter', id, { act: 'take' });
    await act('reporter', id, { act: 'file', stories: [await story()] });
    return id;
  };

  it('calls late what was filed in time and returned after it, once for one due time', async () => {
    const id = await filed(minutes(120));
    await pass(id, minutes(-5));
    expect(await told(id)).toBe(0);
    await act('editor', id, { act: 'return', note: 'Thiếu số liệu' });
    await until(async () => (await noticesOf('reporter', 'assignment.late', id)).length === 1);
    for (let again = 0; again < 2; again++) {
      await act('reporter', id, { act: 'file', stories: [await story()] });
      await act('editor', id, { act: 'return', note: 'Thiếu ảnh' });
      await settled(id);
    }
    expect(await told(id)).toBe(1);
    expect(await happened(id, 'assignment.due_soon')).toEqual([]);
    // A time of its own is a new promise.
    await ok('head', 'PUT', `/assignments/${id}`, { version: (await one(id)).version, changes: { due: minutes(-1) } });
    await until(async () => (await told(id)) === 2);
  });

  it('leaves the alarms be of what comes back in time', async () => {
    const due = minutes(120);
    const id = await filed(due);
    await act('editor', id, { act: 'return', note: 'Thiếu số liệu' });
    const waiting = (await timers(id)).filter((timer) => timer.state === 'waiting');
    expect(waiting.map(({ name, at }) => [name, at])).toEqual([
      ['due-soon', before(due, 30)],
      ['late', due],
    ]);
    await pass(id, minutes(-5));
    expect(await told(id)).toBe(1);
  });

  it('calls late what was cancelled and reopened after its time, unless it was called so before', async () => {
    const off = await make({ due: minutes(120) });
    await act('head', off.id, { act: 'cancel', note: 'Hoãn' });
    await pass(off.id, minutes(-5));
    expect(await told(off.id)).toBe(0);
    await act('head', off.id, { act: 'reopen' });
    await until(async () => (await told(off.id)) === 1);

    const late = await make({ due: minutes(120) });
    await pass(late.id, minutes(-5));
    expect(await told(late.id)).toBe(1);
    await act('head', late.id, { act: 'cancel', note: 'Hoãn' });
    await act('head', late.id, { act: 'reopen' });
    await settled(late.id);
    expect(await told(late.id)).toBe(1);
  });

  it('does not call a follow-up late of what was published in time', async () => {
    const id = await filed(minutes(120));
    const [link] = (await one(id)).stories;
    await documents(app).publish({ documentId: link?.documentId as string, locale: 'vi' });
    await until(async () => (await one(id)).state === 'published');
    await pass(id, minutes(-5));
    await act('head', id, { act: 'follow_up' });
    await settled(id);
    expect(await told(id)).toBe(0);
  });

  it('lets the one who answers in the last moment have it, or the clock, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await make({ to: ids.reporter, until: minutes(60) });
      const { version } = await one(id);
      const [, answer] = await Promise.all([
        hurry('assignment-desk.offer-lapse', id),
        app.request('POST', `/assignment-desk/assignments/${id}/act`, {
          token: await app.login('reporter@hoitu.test', 'Hoitu-test-2026'),
          body: { version, act: 'accept' },
        }),
      ]);
      await until(async () => (await timers(id)).every((timer) => ['done', 'cancelled'].includes(timer.state)));
      const told = [...(await happened(id, 'assignment.accepted')), ...(await happened(id, 'assignment.expired'))];
      expect(told.map((event) => event.type)).toEqual([answer.status === 200 ? 'assignment.accepted' : 'assignment.expired']);
    }
  });
});
