import { createRequire } from 'node:module';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BriefingDocument, Coverage, Decision, Figures, Occurrence, Question } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import { distDir } from '../support/environment.mjs';

let app: Booted;
beforeAll(async () => {
  app = await boot({ seed: true });
}, 180_000);
afterAll(() => app?.stop());

const password = 'Hoitu-demo-2026';
type List = { data: { id: number; documentId: string; title: string; publishedAt: string }[]; meta: { pagination: { total: number } } };

test('every plugin is there', () => {
  for (const name of ['newsroom', 'assignment-desk', 'channels', 'press-briefing']) expect(app.strapi.plugin(name)).toBeTruthy();
});

test('at least 40 stories, over two weeks, in every state', async () => {
  const stories = app.strapi.db.query('api::story.story');
  const drafts = await stories.findMany({ where: { publishedAt: null } });
  const published = (await stories.findMany({ where: { publishedAt: { $notNull: true } } })) as { publishedAt: string }[];
  expect(new Set(drafts.map(({ documentId }) => documentId)).size).toBeGreaterThanOrEqual(40);
  expect(published.length).toBeGreaterThanOrEqual(35);
  const days = new Set(published.map(({ publishedAt }) => new Date(publishedAt).toISOString().slice(0, 10)));
  expect(days.size).toBeGreaterThanOrEqual(10);
  expect(drafts.filter(({ embargoUntil }) => embargoUntil).length).toBeGreaterThanOrEqual(3);
  expect(drafts.filter(({ correction }) => correction).length).toBeGreaterThanOrEqual(2);
  expect(drafts.filter(({ locale }) => locale === 'en').length).toBeGreaterThanOrEqual(6);
});

test('each of the six signs in and has what the role is for', async () => {
  const admin = await app.login('admin@hoitu.test', password);
  expect((await app.request('GET', '/admin/roles', { token: admin })).status).toBe(200);
  for (const name of ['editor', 'reporter', 'producer', 'press']) {
    const token = await app.login(`${name}@hoitu.test`, password);
    const list = await app.request<List>('GET', '/content-manager/collection-types/api::story.story?locale=vi', { token });
    expect(list.status, `${name}: ${list.text.slice(0, 300)}`).toBe(200);
    const publish = await app.request('GET', '/admin/users/me/permissions', { token });
    expect(publish.text.includes('"plugin::content-manager.explorer.publish"'), name).toBe(name === 'editor');
  }
  // Who speaks for a department sees what that owes, and nothing of the newsroom.
  const token = await app.login('speaker@hoitu.test', password);
  for (const path of ['/content-manager/collection-types/api::story.story', '/press-briefing/this-week', '/assignment-desk/board'])
    expect((await app.request('GET', path, { token })).status, path).toBe(403);
});

test('a reporter writes, and may neither publish nor change what others wrote', async () => {
  const token = await app.login('reporter@hoitu.test', password);
  const path = '/content-manager/collection-types/api::story.story';
  const made = await app.request<{ data: { documentId: string } }>('POST', `${path}?locale=vi`, {
    token,
    body: { title: 'Bài thử của phóng viên' },
  });
  expect(made.status, made.text.slice(0, 300)).toBe(201);
  const own = `${path}/${made.body.data.documentId}`;
  expect((await app.request('PUT', `${own}?locale=vi`, { token, body: { title: 'Bài thử, sửa lần một' } })).status).toBe(200);
  expect((await app.request('POST', `${own}/actions/publish?locale=vi`, { token, body: {} })).status).toBe(403);
  const [other] = await app.strapi.db.query('api::story.story').findMany({ where: { title: { $contains: 'Cầu Mây 2 thông xe' } } });
  expect((await app.request('PUT', `${path}/${other.documentId}?locale=vi`, { token, body: { title: 'Không được' } })).status).toBe(403);
});

test('the log of the newsroom holds, and work stands in every state', async () => {
  const spine = app.strapi.plugin('newsroom').service('spine') as unknown as { events: { verify(): Promise<{ ok: boolean }> } };
  expect(await spine.events.verify()).toMatchObject({ ok: true });
  const rows = (await app.strapi.db.query('plugin::assignment-desk.assignment' as never).findMany()) as { state: string }[];
  const states = ['planned', 'offered', 'accepted', 'in_progress', 'filed', 'in_edit', 'ready', 'published', 'cancelled'];
  expect([...new Set(rows.map(({ state }) => state))].sort()).toEqual([...states].sort());
  const meetings = (await app.strapi.db.query('plugin::press-briefing.occurrence' as never).findMany()) as { state: string }[];
  expect(new Set(meetings.map(({ state }) => state))).toContain('minutes_published');
});

test('today’s two bulletins have their scripts, in order, and some to spare', async () => {
  const token = await app.login('producer@hoitu.test', password);
  type Row = { kind: string; script: string | null; spare: boolean; readiness: string };
  const read = async <T>(path: string): Promise<T> => {
    const answer = await app.request<{ data: T }>('GET', `/channels${path}`, { token });
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    return answer.body.data;
  };
  expect(
    (await read<{ airTime: string; seconds: number }[]>('/bulletin-templates')).map(({ airTime, seconds }) => [airTime, seconds]),
  ).toEqual([
    ['07:00', 300],
    ['17:00', 455],
  ]);
  const day = 24 * 60 * 60_000;
  const window = `from=${new Date(Date.now() - day).toISOString()}&until=${new Date(Date.now() + 4 * day).toISOString()}`;
  const lines = await read<{ id: string; items: number; trouble: number }[]>(`/bulletins?${window}`);
  const built = lines.filter(({ items }) => items > 6);
  expect(built.length).toBe(2);
  for (const { id } of built) {
    const { rows } = await read<{ rows: Row[] }>(`/bulletins/${id}`);
    const scripts = rows.filter(({ script }) => script);
    expect(scripts.filter(({ spare }) => !spare).length).toBeGreaterThanOrEqual(3);
    expect(scripts.filter(({ spare }) => spare).length).toBeGreaterThanOrEqual(1);
    expect(new Set(scripts.map(({ readiness }) => readiness))).toEqual(new Set(['ready', 'draft']));
    expect(rows.at(rows.findIndex(({ script }) => script) - 1)?.kind).toBe('headlines');
  }
});

test('the calendar holds a dozen events, and the press office’s days off', async () => {
  const token = await app.login('editor@hoitu.test', password);
  type Answer = {
    data: { occurrences: { id: string; state: string; recurring: boolean; assignments: number }[]; holidays: { kind: string }[] };
  };
  const read = async (from: number, to: number) => {
    const window = `from=${new Date(from).toISOString()}&to=${new Date(to).toISOString()}`;
    const answer = await app.request<Answer>('GET', `/assignment-desk/calendar?${window}`, { token });
    expect(answer.status, answer.text.slice(0, 300)).toBe(200);
    return answer.body.data;
  };
  const day = 24 * 60 * 60_000;
  const { occurrences } = await read(Date.now() - 3 * day, Date.now() + 30 * day);
  expect(new Set(occurrences.map(({ id }) => id)).size).toBeGreaterThanOrEqual(12);
  const states = occurrences.map(({ state }) => state);
  for (const state of ['planned', 'cancelled', 'postponed', 'rescheduled']) expect(states).toContain(state);
  expect(occurrences.filter(({ assignments }) => assignments > 0).length).toBeGreaterThanOrEqual(5);
  // Whatever the year: a holiday or another falls on a weekend in one of the next two.
  const years = await Promise.all([0, 1].map((n) => read(Date.now() + n * 365 * day, Date.now() + (n + 1) * 365 * day)));
  expect(new Set(years.flatMap(({ holidays }) => holidays.map(({ kind }) => kind)))).toEqual(new Set(['public', 'compensatory']));
});

const press = ['agency', 'delegate', 'unit', 'series', 'occurrence', 'invitation', 'question', 'decision', 'document'] as const;
const rowsOf = (thing: string) =>
  app.strapi.db.query(`plugin::press-briefing.${thing}` as never).findMany() as unknown as Promise<{ state: string; rsvp: string }[]>;

test('the press office has its press: delegates, answers and questions in every state, who came, documents', async () => {
  const states = async (thing: string) => new Set((await rowsOf(thing)).map(({ state }) => state));
  expect(await states('delegate')).toEqual(new Set(['granted', 'requested', 'refused', 'withdrawn']));
  expect(await states('question')).toEqual(new Set(['submitted', 'triaged', 'answered', 'approved', 'released', 'declined']));
  expect(new Set((await rowsOf('invitation')).map(({ rsvp }) => rsvp))).toEqual(new Set(['none', 'yes', 'online', 'no', 'substitute']));
  expect(await rowsOf('document')).toHaveLength(3);

  const token = await app.login('press@hoitu.test', password);
  type Week = {
    current: Occurrence | null;
    documents: BriefingDocument[];
    questions: Question[];
    previous: Occurrence | null;
    previousDecisions: Decision[];
  };
  const week = await app.request<{ data: Week }>('GET', '/press-briefing/this-week', { token });
  const { current, documents, questions, previous, previousDecisions } = week.body.data;
  // Whatever the day: the next meeting is the one that is prepared, and the one before left something to do.
  expect([current?.closed, documents.length, questions.length]).toEqual([true, 2, 9]);
  expect(previous?.state).toBe('minutes_published');
  expect(previousDecisions.filter(({ assignment }) => assignment)).not.toHaveLength(0);
  for (const [who, owed] of [
    ['press', 1],
    ['speaker', 2],
  ] as const) {
    const theirs = await app.login(`${who}@hoitu.test`, password);
    expect((await app.request<{ data: unknown[] }>('GET', '/press-briefing/owed-answers', { token: theirs })).body.data).toHaveLength(owed);
  }
  const feed = await app.request('GET', '/api/press-briefing/briefings.xml');
  expect(feed.text.match(/<entry>/g)?.length).toBe(3);

  const span = `from=${new Date(Date.now() - 28 * 86_400_000).toISOString()}&to=${new Date(Date.now() + 86_400_000).toISOString()}`;
  const read = async <T>(name: string) => (await app.request<{ data: T }>('GET', `/press-briefing/${name}?${span}`, { token })).body.data;
  const figures = await read<Figures>('figures');
  expect(figures.units.length).toBeGreaterThanOrEqual(4);
  expect(figures.units.reduce((sum, { late }) => sum + late, 0)).toBeGreaterThan(0);
  expect(figures.agencies.every(({ invited, came }) => invited >= came && came > 0)).toBe(true);
  expect(figures.decisions.made).toBe(3);
  // Counted from the stories' own events, as the queue comes to them.
  await expect.poll(async () => (await read<Coverage>('coverage')).stories, { timeout: 60_000, interval: 500 }).toBeGreaterThanOrEqual(35);
});

test('sown again, nothing of the press stands twice', async () => {
  const counts = async () => Promise.all(press.map(async (thing) => [thing, (await rowsOf(thing)).length]));
  const before = await counts();
  await app.strapi.store({ type: 'core', name: 'demo' }).delete({ key: 'seeded' });
  const demo = createRequire(import.meta.url)(path.join(distDir, 'src/index.js')) as { default: { bootstrap(o: object): Promise<void> } };
  await demo.default.bootstrap({ strapi: app.strapi });
  expect(await counts()).toEqual(before);
  expect(await app.strapi.store({ type: 'core', name: 'demo' }).get({ key: 'seeded' })).toBeTruthy();
});
