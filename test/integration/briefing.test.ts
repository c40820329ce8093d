import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decision, Occurrence, PlannedDate, Question, Series } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import { days, matrix, type Role, roles, weekly } from '../support/briefing';

type Data<T> = { data: T; error?: { details: { code: string; say: { en: string; vi: string } } } };
type Week = {
  current: Occurrence | null;
  questions: Question[];
  decisions: Decision[];
  cancelled: Occurrence[];
  previous: Occurrence | null;
};

const permission = (name: string) => ({ action: `plugin::press-briefing.${name}` });

let app: Booted;
const tokens = {} as Record<Role, string | undefined>;

const call = <T>(role: Role, method: string, path: string, body?: unknown) =>
  app.request<Data<T>>(method, path, { ...(tokens[role] ? { token: tokens[role] } : {}), ...(body === undefined ? {} : { body }) });
const ok = async <T>(role: Role, method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await call<T>(role, method, path, body);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.body.data;
};
const refused = async (role: Role, method: string, path: string, body?: unknown) => {
  const answer = await call<unknown>(role, method, path, body);
  return `${answer.status} ${answer.body?.error?.details?.code ?? ''}`.trim();
};

const occurrences = async (series: Series, from = days(-90), to = days(90)) =>
  (await ok<Occurrence[]>('reader', 'GET', `/press-briefing/occurrences?from=${from}&to=${to}`)).filter(
    (item) => item.series === series.id,
  );
const eventsOf = (ics: string, uid: string) =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').filter((event) => event.getFirstPropertyValue('uid') === uid);
const logged = async (type: string, field: string, value: string) => {
  const rows = await app.strapi.db.connection(app.strapi.db.metadata.get('plugin::newsroom.event').tableName).where({ type });
  return rows.filter((row: { data: unknown }) => (typeof row.data === 'string' ? JSON.parse(row.data) : row.data)[field] === value);
};

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'press-briefing'], database: 'sqlite' });
  const admin = await app.registerAdmin();
  for (const [role, names] of Object.entries(roles)) {
    const user = await app.addUser(admin, { email: `${role}@hoitu.test`, firstname: role, permissions: names.map(permission) });
    tokens[role as Role] = user.token;
  }
});
afterAll(() => app?.stop());

describe('a weekly series', () => {
  let series: Series;
  let list: Occurrence[];
  /** As the rule made them: a Thursday that is a holiday is skipped. */
  const planned = () => list.filter(({ state }) => state === 'scheduled');

  it('shows its dates before it is saved, and saves nothing', async () => {
    const dates = await ok<PlannedDate[]>('office', 'POST', '/press-briefing/series/preview', weekly);
    expect(dates).toHaveLength(6);
    expect(await ok<Series[]>('reader', 'GET', '/press-briefing/series')).toEqual([]);
  });

  it('stands in the calendar for twelve weeks, every Thursday at 08:30 in Hanoi', async () => {
    series = await ok<Series>('office', 'POST', '/press-briefing/series', weekly);
    list = await occurrences(series);
    expect([11, 12]).toContain(list.length);
    for (const item of list) {
      expect(new Date(item.original).getUTCDay()).toBe(4);
      expect(item.original).toMatch(/T01:30:00\.000Z$/);
    }
    expect(await logged('briefing.scheduled', 'series', series.id)).toHaveLength(list.filter((item) => item.state === 'scheduled').length);
  });

  it('is made once, however often the schedule runs', async () => {
    await app.strapi.plugin('press-briefing').service('series').roll();
    expect(await occurrences(series)).toEqual(list);
  });

  it('stands in the public .ics with the next Thursday, and an unchanged calendar costs a 304', async () => {
    const answer = await app.request('GET', '/api/press-briefing/calendar.ics');
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const [master] = eventsOf(answer.text, series.uid);
    const next = list[0] as Occurrence;
    expect(master?.getFirstPropertyValue('dtstart')?.toString()).toBe(`${next.original.slice(0, 10)}T08:30:00`);
    const again = await app.request('GET', '/api/press-briefing/calendar.ics', {
      headers: { 'If-None-Match': answer.headers.get('etag') ?? '' },
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('loses one cancelled meeting and keeps the others; the way back restores it', async () => {
    const victim = planned()[2] as Occurrence;
    const path = `/press-briefing/occurrences/${victim.id}/act`;
    const cancelled = await ok<Occurrence>('office', 'POST', path, { act: 'cancel', version: 1, reason: 'Bão số 12' });
    expect(cancelled).toMatchObject({ state: 'cancelled', sequence: 1, version: 2, note: 'Bão số 12' });
    const ics = (await app.request('GET', '/api/press-briefing/calendar.ics')).text;
    const marked = eventsOf(ics, series.uid).filter((event) => event.getFirstPropertyValue('status') === 'CANCELLED');
    expect(marked.map((event) => event.getFirstPropertyValue('recurrence-id')?.toString())).toContain(
      `${victim.original.slice(0, 10)}T08:30:00`,
    );
    expect((await occurrences(series)).filter((item) => item.state === 'cancelled').length).toBe(
      list.filter((item) => item.state === 'cancelled').length + 1,
    );
    expect(await logged('briefing.cancelled', 'occurrence', victim.id)).toHaveLength(1);

    expect(await refused('office', 'POST', path, { act: 'restore', version: 1 })).toBe('409 stale');
    expect(await ok<Occurrence>('office', 'POST', path, { act: 'restore', version: 2 })).toMatchObject({ state: 'scheduled', sequence: 2 });
  });

  it('moves one meeting under its old identity', async () => {
    const item = planned()[3] as Occurrence;
    const shift = (iso: string) => new Date(Date.parse(iso) + 26 * 3_600_000).toISOString();
    const moved = await ok<Occurrence>('office', 'POST', `/press-briefing/occurrences/${item.id}/act`, {
      act: 'move',
      version: 1,
      starts: shift(item.starts),
      ends: shift(item.ends),
      room: 'Hội trường lớn',
    });
    expect(moved).toMatchObject({ state: 'moved', original: item.original, sequence: 1 });
    const ics = (await app.request('GET', '/api/press-briefing/calendar.ics')).text;
    const event = eventsOf(ics, series.uid).find((one) => one.getFirstPropertyValue('location') === 'Hội trường lớn');
    expect(event?.getFirstPropertyValue('recurrence-id')?.toString()).toBe(`${item.original.slice(0, 10)}T08:30:00`);
  });

  it('follows a change of its rule, but for meetings that people touched', async () => {
    // Ending a series is an act of its own: a change that says it is refused.
    const { id, uid, sequence, version, ended, ...input } = series;
    expect(await refused('office', 'PUT', `/press-briefing/series/${id}`, { ...input, ended, version })).toBe('400 request.invalid');
    const changed = await ok<Series>('office', 'PUT', `/press-briefing/series/${id}`, { ...input, rrule: 'FREQ=WEEKLY;BYDAY=WE', version });
    expect(changed).toMatchObject({ uid, sequence: sequence + 1, version: version + 1 });
    const now = await occurrences(series);
    const thursdays = now.filter((item) => new Date(item.original).getUTCDay() === 4);
    expect(thursdays.map((item) => item.id).sort()).toEqual([planned()[2]?.id, planned()[3]?.id].sort());
    expect(now.length - thursdays.length).toBeGreaterThanOrEqual(10);
    expect(await refused('office', 'PUT', `/press-briefing/series/${id}`, { ...input, version })).toBe('409 stale');
  });

  it.each([
    [{ rrule: 'FREQ=SECONDLY' }, '422 rule_unreadable'],
    [{ time: '25:00' }, '422 time_unreadable'],
    [{ timezone: 'Asia/Nowhere' }, '422 timezone_unknown'],
    [{ rrule: 'FREQ=WEEKLY;UNTIL=20200101' }, '422 until_before_start'],
    [{ title: 'x'.repeat(300) }, '400 request.invalid'],
    [{ onlineLink: 'javascript:alert(1)' }, '400 request.invalid'],
    [{ surprise: true }, '400 request.invalid'],
  ])('refuses %o with %s', async (over, refusal) =>
    expect(await refused('office', 'POST', '/press-briefing/series', { ...weekly, ...over })).toBe(refusal),
  );
});

describe('the table of days off', () => {
  const path = '/press-briefing/holidays';
  type Day = { date: string; name: string; kind: string; version: number };

  it('begins with Tết of the coming years', async () => {
    const names = (await ok<Day[]>('reader', 'GET', path))
      .filter(({ name }) => name === 'Tết Nguyên Đán')
      .map(({ date }) => date.slice(0, 4));
    const year = new Date().getUTCFullYear();
    // Four days of each, after its eve.
    expect([...new Set(names)]).toEqual([year - 1, year, year + 1, year + 2, year + 3].map(String));
  });

  it('is edited by people, and the next preview heeds it', async () => {
    const preview = (policy: string) =>
      ok<PlannedDate[]>('office', 'POST', '/press-briefing/series/preview', { ...weekly, holidayPolicy: policy });
    const usual = await preview('skip');
    const at = usual.findIndex((one) => one.effect === 'kept');
    const date = usual[at]?.original.slice(0, 10) ?? '';
    const added = await ok<Day>('office', 'POST', path, { date, name: 'Nghỉ bão', kind: 'public' });
    expect((await preview('skip'))[at]).toMatchObject({ effect: 'skipped', holiday: 'Nghỉ bão' });
    expect((await preview('next'))[at]).toMatchObject({ effect: 'moved', original: usual[at]?.original });
    expect(await refused('office', 'POST', path, { date, name: 'Nghỉ', kind: 'public' })).toBe('409 stale');
    await ok('office', 'POST', path, { date, name: 'Làm bù', kind: 'working', version: added.version });
    expect((await preview('skip'))[at]?.effect).toBe('kept');
    expect((await call('office', 'DELETE', `${path}/${date}`)).status).toBe(204);
    expect(await refused('office', 'DELETE', `${path}/${date}`)).toBe('404 holiday_not_found');
  });
});

describe('a closed series', () => {
  const secret = 'Giao ban kín Hoàng Sa 7731';
  let series: Series;
  beforeAll(async () => {
    series = await ok<Series>('office', 'POST', '/press-briefing/series', {
      ...weekly,
      title: secret,
      mode: 'closed',
      room: 'Phòng kín 7731',
    });
  });

  it('never shows in the public calendar', async () => {
    const { text } = await app.request('GET', '/api/press-briefing/calendar.ics');
    expect(text).not.toContain('7731');
    expect(text).not.toContain(series.uid);
  });

  it("shows in a signed-in person's own feed until the right is gone", async () => {
    const link = await ok<{ personal: string }>('reader', 'GET', '/press-briefing/feed-link');
    const path = new URL(link.personal).pathname;
    const feed = await app.request('GET', path);
    expect(feed.status).toBe(200);
    expect(feed.headers.get('cache-control')).toBe('private, no-cache');
    expect(eventsOf(feed.text, series.uid)[0]?.getFirstPropertyValue('summary')).toBe(secret);
    expect((await app.request('GET', path.replace('.ics', 'x.ics'))).status).toBe(410);
    await app.strapi.db.query('admin::user').update({ where: { email: 'reader@hoitu.test' }, data: { blocked: true } });
    const gone = await app.request('GET', path);
    expect(gone.status).toBe(410);
    expect(gone.text).not.toContain('7731');
    await app.strapi.db.query('admin::user').update({ where: { email: 'reader@hoitu.test' }, data: { blocked: false } });
  });
});

describe('questions and conclusions', () => {
  let week: Week;
  beforeAll(async () => {
    week = await ok<Week>('reader', 'GET', '/press-briefing/this-week');
  });

  it('belong to the meeting that comes next', () => {
    expect(Date.parse(week.current?.starts ?? '')).toBeGreaterThan(Date.now());
    expect(Date.parse(week.current?.starts ?? '')).toBeLessThan(Date.now() + 22 * 86_400_000);
  });

  it('a question goes from the agency to the public, and no other way', async () => {
    const asked = await ok<Question>('office', 'POST', `/press-briefing/occurrences/${week.current?.id}/questions`, {
      agency: 'Báo Kinh tế',
      text: 'Khi nào thông xe?',
    });
    expect(asked.state).toBe('submitted');
    const act = (version: number, body: object) =>
      call<Question>('office', 'POST', `/press-briefing/questions/${asked.id}/act`, { version, ...body });
    expect((await act(1, { act: 'release' })).body.error?.details.code).toBe('question_act_not_allowed');
    expect((await act(1, { act: 'triage', unit: 'Sở Giao thông', due: week.current?.starts })).body.data).toMatchObject({
      state: 'triaged',
      unit: 'Sở Giao thông',
      version: 2,
    });
    expect((await act(2, { act: 'answer', text: 'Quý I năm sau.' })).body.data.state).toBe('answered');
    expect((await act(2, { act: 'approve' })).body.error?.details).toMatchObject({
      code: 'stale',
      say: { vi: expect.stringContaining('office') },
    });
    expect((await act(3, { act: 'approve' })).body.data.state).toBe('approved');
    expect((await act(4, { act: 'release' })).body.data.state).toBe('released');
  });

  it('a conclusion is written in session, announced once, and shows no assignment where there is no desk', async () => {
    const path = `/press-briefing/occurrences/${week.current?.id}`;
    const body = { what: 'Theo dõi tiến độ vành đai 4', desk: null, who: 'Ban Thời sự', due: days(2), key: 'key-of-this-press' };
    expect(await refused('chief', 'POST', `${path}/decisions`, body)).toBe('409 deciding_too_early');
    await ok('office', 'POST', `${path}/act`, { act: 'start', version: week.current?.version });
    const [one, two] = await Promise.all([1, 2].map(() => ok<Decision>('chief', 'POST', `${path}/decisions`, body)));
    expect(two?.id).toBe(one?.id);
    expect(one).toMatchObject({ what: body.what, due: body.due, assignment: null });
    expect(await logged('briefing.decided', 'decision', one?.id ?? '')).toHaveLength(1);
    const after = await ok<Week>('reader', 'GET', '/press-briefing/this-week');
    expect(after.current).toMatchObject({ id: week.current?.id, state: 'in_session' });
    expect(after.decisions.map((item) => item.id)).toEqual([one?.id]);
  });
});

describe('rights', () => {
  it.each(matrix)('%s %s', async (method, path, body, allowed) => {
    for (const role of ['reader', 'office', 'chief', 'clerk', 'stranger', 'nobody'] as Role[]) {
      const { status } = await call<unknown>(role, method, path, body);
      const expected = allowed.includes(role) ? [200, 400, 404] : [role === 'nobody' ? 401 : 403];
      expect(expected, `${role} got ${status}`).toContain(status);
    }
  });

  it('names what is missing', async () => {
    expect(await refused('office', 'POST', '/press-briefing/occurrences/999999/act', { act: 'start', version: 1 })).toBe(
      '404 occurrence_not_found',
    );
    expect(await refused('office', 'PUT', '/press-briefing/series/abc', { ...weekly, version: 1 })).toBe('404 series_not_found');
    expect(await refused('reader', 'GET', `/press-briefing/occurrences?from=${days(0)}&to=${days(1000)}`)).toBe('400 span_too_long');
  });
});
