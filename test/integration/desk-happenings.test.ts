import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  Calendar,
  Consequences,
  HappeningDetail,
  HappeningDone,
  HappeningOccurrence,
  Work,
} from '../../packages/assignment-desk/contracts';
import { act, app, call, closeDesk, desk, ids, make, ok, one, openDesk, type Role, refused } from './support/desk';
import { spineOf, until } from './support/newsroom';

beforeAll(openDesk);
afterAll(closeDesk);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The Thursday of the week after next, 08:30 in Vietnam. */
const thursday = (() => {
  const day = Math.floor(Date.now() / DAY) + 8;
  return (day + ((7 + 4 - new Date(day * DAY).getUTCDay()) % 7)) * DAY + 1.5 * HOUR;
})();
const iso = (ms: number): string => new Date(ms).toISOString();
const week = (n: number): string => iso(thursday + n * 7 * DAY);
const WINDOW = `from=${iso(thursday - DAY)}&to=${iso(thursday + 70 * DAY)}`;

const hold = (more: object = {}) =>
  ok<HappeningDone>('head', 'POST', '/happenings', {
    title: `Họp báo thường kỳ ${Math.random()}`,
    place: 'Trung tâm báo chí',
    starts: iso(thursday),
    ends: iso(thursday + 1.5 * HOUR),
    rrule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=6',
    ...more,
  });
const shown = async (id: string, role: Role = 'head') =>
  (await ok<HappeningOccurrence[]>(role, 'GET', `/happenings?${WINDOW}`)).filter((meeting) => meeting.id === id);
const starts = async (id: string) => (await shown(id)).map((meeting) => meeting.starts);
const detail = (id: string, original?: string, role: Role = 'head') =>
  ok<HappeningDetail>(role, 'GET', `/happenings/${id}${original ? `?original=${original}` : ''}`);
const edit = async (id: string, body: object, role: Role = 'head') =>
  ok<HappeningDone>(role, 'PUT', `/happenings/${id}`, { version: (await detail(id)).version, ...body });
const say = async (id: string, body: object) =>
  ok<HappeningDone>('head', 'POST', `/happenings/${id}/state`, { version: (await detail(id)).version, ...body });
const hang = (happening: string, occurrence: string | null, more: object = {}) => make({ happening, occurrence, ...more });

/** Notices of one kind about an event that reached somebody. */
const toldOf = async (role: Role, kind: string, id: string) =>
  (await app.strapi.db
    .query('plugin::newsroom.notice' as never)
    .findMany({ where: { person: ids[role], kind, subject: `happening:${id}` } } as never)) as unknown[];

describe('an event in the city', () => {
  it('is made, found without accents, and shown meeting by meeting', async () => {
    const { id, original } = await hold({ title: 'Lễ hội Sông Lương' });
    expect(original).toBe(week(0));
    expect(await starts(id)).toEqual([0, 1, 2, 3, 4, 5].map(week));
    const found = await ok<HappeningOccurrence[]>('reporter', 'GET', `/happenings?${WINDOW}&q=le hoi song`);
    expect(new Set(found.map((meeting) => meeting.id))).toEqual(new Set([id]));
    expect(await detail(id)).toMatchObject({
      original: week(0),
      state: 'planned',
      recurring: true,
      mayPlan: true,
      timezone: 'Asia/Ho_Chi_Minh',
    });
    expect((await detail(id, undefined, 'reporter')).mayPlan).toBe(false);
  });

  it('takes all day in its zone', async () => {
    const { id } = await hold({ allDay: true, rrule: null, starts: iso(thursday), ends: iso(thursday + DAY) });
    expect(await shown(id)).toMatchObject([{ starts: iso(thursday - 8.5 * HOUR), ends: iso(thursday + 39.5 * HOUR), original: null }]);
  });

  it.each([
    [{ ends: iso(thursday - HOUR) }, '422 happening.ends_first'],
    [{ rrule: 'FREQ=HOURLY' }, '422 happening.rule_too_fine'],
    [{ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, '422 happening.rule_never'],
    [{ rrule: 'FREQ=DAILY;COUNT=3000' }, '422 happening.rule_too_many'],
    [{ rrule: 'FREQ=DAILY;UNTIL=20200101T000000Z' }, '422 happening.until_first'],
    [{ timezone: 'Asia/Saigonn' }, '422 happening.zone_unknown'],
    [{ title: ' ' }, '400 request.invalid'],
  ])('is refused: %o → %s', async (part, code) => {
    const body = { title: 'x', starts: iso(thursday), ends: iso(thursday + HOUR), ...part };
    expect(await refused('head', 'POST', '/happenings', body)).toBe(code);
  });

  it('is asked for by a window of 400 days at most', async () => {
    expect(await refused('head', 'GET', `/happenings?from=${iso(thursday)}&to=${iso(thursday + 500 * DAY)}`)).toBe('400 happening.window');
    expect(await refused('head', 'GET', `/calendar?from=${iso(thursday)}&to=${iso(thursday - DAY)}`)).toBe('400 happening.window');
  });
});

describe('an edit', () => {
  it('of one meeting leaves the others', async () => {
    const { id } = await hold();
    const moved = iso(thursday + 8 * DAY);
    await edit(id, { scope: 'one', original: week(1), changes: { starts: moved, ends: iso(thursday + 8 * DAY + HOUR) } });
    expect(await starts(id)).toEqual([week(0), moved, ...[2, 3, 4, 5].map(week)]);
    expect(await detail(id, week(1))).toMatchObject({ starts: moved, state: 'rescheduled', original: week(1), version: 2 });
    expect((await detail(id)).history.map((entry) => entry.what)).toEqual(['changed', 'created']);
  });

  it('of this and the following splits the series, and takes exceptions and work along', async () => {
    const { id } = await hold();
    await edit(id, { scope: 'one', original: week(4), changes: { place: 'Hội trường B' } });
    const early = await hang(id, week(0));
    const late = await hang(id, week(4));
    const wish = {
      scope: 'following',
      original: week(2),
      changes: { starts: iso(thursday + 15 * DAY), ends: iso(thursday + 15 * DAY + HOUR) },
    };
    expect(await ok<Consequences>('head', 'POST', `/happenings/${id}/preview`, wish)).toEqual({
      meetings: 4,
      singles: 0,
      moving: 0,
      cancellable: 1,
    });
    const done = await edit(id, wish);
    expect(done).toMatchObject({ meetings: 4, original: iso(thursday + 15 * DAY), version: 1 });
    expect(done.id).not.toBe(id);
    expect(await starts(id)).toEqual([0, 1].map(week));
    expect(await starts(done.id)).toEqual([15, 22, 29, 36].map((days) => iso(thursday + days * DAY)));
    expect(await one(early.id)).toMatchObject({ happening: id, occurrence: week(0) });
    expect(await one(late.id)).toMatchObject({ happening: done.id, occurrence: iso(thursday + 29 * DAY), version: 1 });
    expect(await detail(done.id, iso(thursday + 29 * DAY))).toMatchObject({ place: 'Hội trường B', assignments: 1 });
  });

  it('of all moves the times of exceptions, and makes events of those the new rule does not hold', async () => {
    const { id } = await hold();
    await edit(id, { scope: 'one', original: week(1), changes: { title: 'Họp báo bất thường' } });
    await edit(id, { scope: 'one', original: week(2), changes: { place: 'Nhà văn hóa' } });
    const work = await hang(id, week(1));
    const done = await edit(id, {
      scope: 'all',
      original: week(0),
      changes: { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH;COUNT=3', starts: iso(thursday + HOUR), ends: iso(thursday + 2 * HOUR) },
    });
    expect(done).toMatchObject({ id, singles: 1, meetings: 3 });
    expect(await starts(id)).toEqual([0, 14, 28].map((days) => iso(thursday + days * DAY + HOUR)));
    expect(await detail(id, iso(thursday + 14 * DAY + HOUR))).toMatchObject({ place: 'Nhà văn hóa' });
    const alone = await one(work.id);
    expect(alone.happening).not.toBe(id);
    expect(alone.occurrence).toBeNull();
    expect(await detail(alone.happening ?? '')).toMatchObject({
      title: 'Họp báo bất thường',
      starts: week(1),
      recurring: false,
      assignments: 1,
    });
  });

  it('by somebody who was slower is refused with who changed what', async () => {
    const { id } = await hold();
    await edit(id, { scope: 'one', original: week(1), changes: { place: 'Chợ Lớn' } }, 'chief');
    const late = await call('head', 'PUT', `/happenings/${id}`, { version: 1, scope: 'all', changes: { title: 'Khác' } });
    expect(late.status).toBe(409);
    expect(late.body.error?.details).toMatchObject({ code: 'happening.stale', params: { by: 'chief', fields: ['place'], current: 2 } });
    expect(late.body.error?.details.say.vi).toContain('địa điểm');
    const both = await Promise.all(
      ['a', 'b'].map((title) => call('head', 'PUT', `/happenings/${id}`, { version: 2, original: week(3), changes: { title } })),
    );
    expect(both.map((answer) => answer.status).sort()).toEqual([200, 409]);
  });

  it('that is refused leaves everything as it was', async () => {
    const { id } = await hold();
    const bad = { version: 1, scope: 'following', original: week(2), changes: { title: 'x', ends: iso(thursday) } };
    expect(await refused('head', 'PUT', `/happenings/${id}`, bad)).toBe('422 happening.ends_first');
    expect(await refused('head', 'PUT', `/happenings/${id}`, { ...bad, changes: {}, original: iso(thursday + DAY) })).toBe(
      '404 happening.no_occurrence',
    );
    expect(await refused('head', 'PUT', '/happenings/none', { version: 1, changes: {} })).toBe('404 happening.not_found');
    expect((await detail(id)).version).toBe(1);
    expect(await starts(id)).toHaveLength(6);
  });
});

describe('work that hangs on it', () => {
  it('moves along where that is wished, by the same span, with its alarms', async () => {
    const { id } = await hold();
    const due = iso(thursday + 7 * DAY + 4 * HOUR);
    const work = await hang(id, week(1), { due });
    await act('head', work.id, { act: 'offer', to: ids.reporter });
    const wish = { scope: 'one', original: week(1), changes: { starts: iso(thursday + 9 * DAY), ends: iso(thursday + 9 * DAY + HOUR) } };
    expect(await ok<Consequences>('head', 'POST', `/happenings/${id}/preview`, wish)).toMatchObject({ meetings: 1, moving: 1 });
    expect(await edit(id, { ...wish, moveAssignments: true })).toMatchObject({ moved: 1 });
    expect((await one(work.id)).due).toBe(iso(thursday + 9 * DAY + 4 * HOUR));
    const jobs = (await app.strapi.db
      .query('plugin::newsroom.job' as never)
      .findMany({ where: { name: 'assignment-desk.late' } } as never)) as { key: string; runAt: number | string }[];
    const waiting = jobs.filter((job) => job.key.startsWith(work.id)).map((job) => Number(job.runAt));
    expect(waiting).toContain(thursday + 9 * DAY + 4 * HOUR);
    await until(async () => (await toldOf('reporter', 'happening.moved', id)).length === 1);
    expect(await toldOf('head', 'happening.moved', id)).toEqual([]);
  });

  it('stays where that is not wished, and its people are told', async () => {
    const { id } = await hold();
    const work = await hang(id, week(1), { due: week(1) });
    await act('reporter', work.id, { act: 'take' });
    await edit(
      id,
      { scope: 'one', original: week(1), changes: { starts: iso(thursday + 9 * DAY), ends: iso(thursday + 9 * DAY + HOUR) } },
      'chief',
    );
    expect((await one(work.id)).due).toBe(week(1));
    for (const role of ['reporter', 'head'] as const) await until(async () => (await toldOf(role, 'happening.moved', id)).length === 1);
    expect(await toldOf('mate', 'happening.moved', id)).toEqual([]);
  });

  it('is cancelled along with the reason, or its people are told', async () => {
    const { id } = await hold();
    const [first, second] = [await hang(id, week(1)), await hang(id, week(2))];
    await act('reporter', second.id, { act: 'take' });
    expect(await refused('head', 'POST', `/happenings/${id}/state`, { version: 1, original: week(1), act: 'cancel' })).toBe(
      '422 happening.needs_note',
    );
    expect(await say(id, { original: week(1), act: 'cancel', note: 'Bão số 12', cancelAssignments: true })).toMatchObject({ cancelled: 1 });
    expect(await one(first.id)).toMatchObject({ state: 'cancelled', note: 'Bão số 12' });
    expect(await say(id, { original: week(2), act: 'postpone', note: 'Chờ lịch mới' })).toMatchObject({ cancelled: 0 });
    expect((await one(second.id)).state).toBe('accepted');
    await until(async () => (await toldOf('reporter', 'happening.postpone', id)).length === 1);
    expect((await shown(id)).map((meeting) => meeting.state)).toEqual([
      'planned',
      'cancelled',
      'postponed',
      'planned',
      'planned',
      'planned',
    ]);
    await say(id, { original: week(1), act: 'restore' });
    expect((await shown(id))[1]).toMatchObject({ state: 'planned', note: null });
  });

  it('moves only where the person may change it', async () => {
    const other = await ok<{ id: string }>('chief', 'POST', '/desks', {
      name: `Ban ${Math.random()}`,
      members: [{ user: ids.stranger, role: 'lead' }],
    });
    const { id } = await hold();
    const far = await ok<Work>('chief', 'POST', '/assignments', {
      slugline: 'Của ban khác',
      desk: other.id,
      happening: id,
      occurrence: week(1),
      due: week(1),
    });
    const wish = { scope: 'one', original: week(1), changes: { starts: iso(thursday + 9 * DAY), ends: iso(thursday + 9 * DAY + HOUR) } };
    expect(await ok<Consequences>('head', 'POST', `/happenings/${id}/preview`, wish)).toMatchObject({ moving: 0, cancellable: 0 });
    expect(await edit(id, { ...wish, moveAssignments: true })).toMatchObject({ moved: 0 });
    expect((await one(far.id)).due).toBe(week(1));
    await until(async () => (await toldOf('stranger', 'happening.moved', id)).length === 1);
    expect(await detail(id, week(1))).toMatchObject({ assignments: 0, work: [] });
    expect(await detail(id, week(1), 'chief')).toMatchObject({ assignments: 1, work: [{ id: far.id }] });
  });
});

describe('calling off', () => {
  it('from one meeting on, and the whole series and back', async () => {
    const { id } = await hold();
    const tail = await say(id, { scope: 'following', original: week(3), act: 'cancel', note: 'Sáp nhập sở' });
    expect((await shown(id)).map((meeting) => meeting.state)).toEqual(['planned', 'planned', 'planned']);
    expect((await shown(tail.id)).map((meeting) => meeting.state)).toEqual(['cancelled', 'cancelled', 'cancelled']);
    await say(id, { scope: 'all', act: 'cancel', note: 'Hết nhiệm kỳ' });
    expect(
      await refused('head', 'POST', `/happenings/${id}/state`, { version: (await detail(id)).version, original: week(1), act: 'restore' }),
    ).toBe('409 happening.series_cancelled');
    await say(id, { scope: 'all', act: 'restore' });
    expect(new Set((await shown(id)).map((meeting) => meeting.state))).toEqual(new Set(['planned']));
    expect((await spineOf(app).events.history(`happening:${id}`)).map((event) => (event.data as { what: string }).what)).toEqual([
      'restore',
      'cancel',
      'split',
      'created',
    ]);
  });
});

describe('files of an event', () => {
  it('are files one may use: an id can be guessed', async () => {
    const facts = { title: 'Lễ hội hoa', starts: iso(thursday), ends: iso(thursday + HOUR) };
    expect(await refused('head', 'POST', '/happenings', { ...facts, files: [987_654] })).toBe('422 file.not_found');
    const { id } = await hold();
    const { version } = await detail(id);
    expect(await refused('head', 'PUT', `/happenings/${id}`, { version, scope: 'all', changes: { files: [987_654] } })).toBe(
      '422 file.not_found',
    );
  });
});

describe('who may', () => {
  const window = WINDOW;
  it.each<[string, string, object | undefined, number[]]>([
    ['GET', `/calendar?${window}`, undefined, [200, 200, 200, 403, 401]],
    ['GET', `/happenings?${window}`, undefined, [200, 200, 200, 403, 401]],
    ['POST', '/happenings', { title: 'x', starts: iso(thursday), ends: iso(thursday + HOUR) }, [200, 403, 403, 403, 401]],
    ['PUT', '/happenings/none', { version: 1, changes: {} }, [404, 403, 403, 403, 401]],
    ['POST', '/happenings/none/preview', {}, [404, 403, 403, 403, 401]],
    ['POST', '/happenings/none/state', { version: 1, act: 'restore' }, [404, 403, 403, 403, 401]],
  ])('%s %s', async (method, path, body, statuses) => {
    const answers = await Promise.all(
      (['head', 'editor', 'reporter', 'outsider', null] as const).map((role) => call(role, method, path, body)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(statuses);
  });
});

describe('the calendar', () => {
  it('shows deadlines to those who may see the work, and to nobody else', async () => {
    const due = iso(thursday + 3 * DAY);
    const open = await make({ slugline: 'Hạn công khai', due });
    const closed = await make({ slugline: 'Hạn kín', due, closed: true });
    const { id } = await hold({ title: 'Sự kiện có việc kín' });
    await hang(id, week(1), { closed: true, slugline: 'Việc kín' });
    const seen = async (role: Role, more = '') => {
      const { deadlines } = await ok<Calendar>(role, 'GET', `/calendar?${WINDOW}${more}`);
      return deadlines.map((card) => card.id).filter((one) => [open.id, closed.id].includes(one));
    };
    expect(await seen('head')).toEqual([open.id, closed.id]);
    expect(await seen('reporter')).toEqual([open.id]);
    expect(await seen('stranger')).toEqual([]);
    expect(await seen('chief', '&q=han kin')).toEqual([closed.id]);
    expect(await seen('reporter', '&q=han kin')).toEqual([]);
    expect(await seen('reporter', '&mine=true')).toEqual([]);
    const counts = async (role: Role) => (await shown(id, role))[1]?.assignments;
    expect([await counts('head'), await counts('reporter'), await counts('stranger')]).toEqual([1, 0, 0]);
    const byDesk = await ok<Calendar>('reporter', 'GET', `/calendar?${WINDOW}&desk=${desk.id}`);
    expect(byDesk.occurrences.some((meeting) => meeting.id === id)).toBe(false);
  });

  it('knows the days off without a press office', async () => {
    const { holidays } = await ok<Calendar>('reporter', 'GET', '/calendar?from=2027-01-31T17:00:00Z&to=2027-02-27T17:00:00Z');
    expect(holidays.map((one) => one.date)).toContain('2027-02-06');
    expect(holidays.some((one) => /Tết/.test(one.name))).toBe(true);
  });
});
