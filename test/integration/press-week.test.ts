import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  AgendaLine,
  Attendance,
  BriefingDocument,
  Clash,
  HolidayEffect,
  Invitation,
  Occurrence,
  Series,
} from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import { days, type Role, roles } from '../support/briefing';
import { invitationsOf, type MoodyMail, makeAgency, makeSeries, openMoodyMail, rows } from '../support/press-invite';

type Answer<T> = { data: T; error?: { details: { code: string } } };
type Week = {
  current: Occurrence;
  agenda: AgendaLine[];
  attendance: Attendance;
  ahead: { what: string; at: string; to: string; count: number | null } | null;
  changed: string[];
  agencies: number;
  documents: BriefingDocument[];
  previous: Occurrence | null;
};

const DAY = 86_400_000;
let app: Booted;
let mail: MoodyMail;
let series: Series;
let meetings: Occurrence[];
const tokens = {} as Record<Role, string | undefined>;

async function call<T>(role: Role, method: string, path: string, body?: unknown) {
  const token = tokens[role];
  return app.request<Answer<T>>(method, `/press-briefing${path}`, { ...(token ? { token } : {}), ...(body === undefined ? {} : { body }) });
}
async function ok<T>(role: Role, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await call<T>(role, method, path, body);
  expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(300);
  return answer.body?.data;
}
const week = (id: string): Promise<Week> => ok<Week>('reader', 'GET', `/this-week?occurrence=${id}`);
type Told = { sql: string };
type Knex = { on(event: 'query', fn: (told: Told) => void): void; removeListener(event: 'query', fn: (told: Told) => void): void };
/** How many statements about briefings a request costs, letters that leave meanwhile aside: the fewest of three. */
async function statements(act: () => Promise<unknown>): Promise<number> {
  const knex = app.strapi.db.connection as unknown as Knex;
  const counts: number[] = [];
  for (let n = 0; n < 3; n++) {
    let count = 0;
    const tick = ({ sql }: Told) => {
      if (/briefing_/.test(sql) && !/briefing_letters/.test(sql)) count++;
    };
    knex.on('query', tick);
    await act();
    knex.removeListener('query', tick);
    counts.push(count);
  }
  return Math.min(...counts);
}

beforeAll(async () => {
  mail = await openMoodyMail();
  app = await boot({ plugins: ['newsroom', 'press-briefing'], database: 'sqlite', smtp: mail.url });
  const admin = await app.registerAdmin();
  for (const [role, names] of Object.entries(roles)) {
    const permissions = names.map((name) => ({ action: `plugin::press-briefing.${name}` }));
    tokens[role as Role] = (await app.addUser(admin, { email: `${role}@hoitu.test`, firstname: role, permissions })).token;
  }
  const agency = await makeAgency(app, 6);
  ({ series, meetings } = await makeSeries(app, [agency.id], {
    agenda: [{ title: 'Ngập úng', minutes: 20, wants: true }],
    reminders: [{ hours: 24, to: 'unanswered' }],
    inviteDays: 3,
    // Further off than invitations go out by themselves, whatever day it is.
    from: days(5).slice(0, 10),
  }));
}, 60_000);
afterAll(async () => {
  await app?.stop();
  await mail?.close();
});

describe('the week', () => {
  it('says that invitations will go out by themselves, before anybody is invited', async () => {
    const meeting = meetings[2] as Occurrence;
    const found = await week(meeting.id);
    expect(found.attendance.invited).toBe(0);
    expect(found.agencies).toBe(1);
    expect(found.ahead).toEqual({
      what: 'invitations',
      at: new Date(Date.parse(meeting.starts) - 3 * DAY).toISOString(),
      to: 'all',
      count: null,
    });
    expect(found.agenda[0]?.readiness).toBe('wants_document');
    expect(found.changed).toEqual([]);
  });

  it('counts who comes and whom the next reminder concerns, as they answer', async () => {
    const meeting = meetings[3] as Occurrence;
    await ok('office', 'POST', `/occurrences/${meeting.id}/invitations`, {});
    const all = await invitationsOf(app, meeting.id);
    // As if the letters had left long before.
    await rows(app, 'invitation').updateMany({ where: { occurrence: Number(meeting.id) }, data: { sentAt: Date.now() - 30 * DAY } });
    const answers = ['yes', 'online', 'no'] as const;
    for (const [n, answer] of answers.entries()) {
      const [fresh] = (await invitationsOf(app, meeting.id)).filter(({ id }) => id === all[n]?.id);
      await ok('office', 'POST', `/invitations/${fresh?.id}/act`, { act: 'rsvp', version: fresh?.version, answer });
    }
    const found = await week(meeting.id);
    expect(found.attendance).toMatchObject({ invited: 6, yes: 1, online: 1, no: 1, none: 3, substitute: 0, checkedIn: 0 });
    expect(found.ahead).toEqual({
      what: 'reminder',
      at: new Date(Date.parse(meeting.starts) - DAY).toISOString(),
      to: 'unanswered',
      count: 3,
    });
  });

  it('names what is not as the series has it', async () => {
    const meeting = meetings[4] as Occurrence;
    const room = 'Hội trường lớn';
    await ok('office', 'POST', `/occurrences/${meeting.id}/act`, {
      act: 'move',
      version: meeting.version,
      starts: meeting.starts,
      ends: meeting.ends,
      room,
    });
    expect((await week(meeting.id)).changed).toEqual(['room']);
    const { version } = (await week(meeting.id)).current;
    const at = (iso: string) => new Date(Date.parse(iso) + 3_600_000).toISOString();
    const body = { act: 'move', version, starts: at(meeting.starts), ends: at(meeting.ends), room };
    await ok('office', 'POST', `/occurrences/${meeting.id}/act`, body);
    const found = await week(meeting.id);
    expect([found.changed, found.current.sequence]).toEqual([['time', 'room'], 2]);
  });

  it('costs the same few statements whether one is invited or many', async () => {
    const few = meetings[2] as Occurrence;
    const many = meetings[3] as Occurrence;
    const [small, large] = [await statements(() => week(few.id)), await statements(() => week(many.id))];
    expect(small).toBeGreaterThan(6);
    expect(large).toBe(small);
    expect(large).toBeLessThan(20);
  });

  it("hands a delegate's own link to who manages, and not to who only sees", async () => {
    const [guest] = (await invitationsOf(app, (meetings[3] as Occurrence).id)) as [Invitation];
    const { url } = await ok<{ url: string }>('office', 'GET', `/invitations/${guest.id}/link`);
    expect(url).toContain('/api/press-briefing/i/');
    for (const role of ['reader', 'chief', 'stranger', 'nobody'] as const)
      expect([401, 403], role).toContain((await call(role, 'GET', `/invitations/${guest.id}/link`)).status);
    await ok('office', 'POST', `/invitations/${guest.id}/act`, {
      act: 'withdraw',
      version: (await invitationsOf(app, guest.occurrence)).find(({ id }) => id === guest.id)?.version,
      reason: 'Đã nghỉ việc',
    });
    expect((await call('office', 'GET', `/invitations/${guest.id}/link`)).body.error?.details.code).toBe('invitation_withdrawn');
  });
});

describe('a series', () => {
  it('that names what is not there, or reminds twice, is refused in words', async () => {
    const { id, uid: _u, sequence: _s, ended: _e, version, ...input } = series;
    const put = async (more: object) =>
      (await call('office', 'PUT', `/series/${id}`, { ...input, ...more, version })).body.error?.details.code;
    expect(await put({ agencies: ['999999'] })).toBe('series_agency_unknown');
    expect(await put({ hostUnit: '999999' })).toBe('series_unit_unknown');
    expect(await put({ agenda: [{ title: 'Ngập úng', minutes: 5, unit: '999999' }] })).toBe('series_unit_unknown');
    const reminder = { hours: 24, to: 'coming' };
    expect(await put({ reminders: [reminder, { ...reminder, to: 'unanswered' }] })).toBe('reminder_twice');
    expect(await put({ rrule: 'FREQ=HOURLY' })).toBe('rule_unreadable');
    expect(await put({ time: '25:00' })).toBe('time_unreadable');
    expect(await put({ duration: 4 })).toBe('request.invalid');
    expect((await ok<Series[]>('reader', 'GET', '/series')).find((one) => one.id === id)?.version).toBe(version);
  });

  it('says which meetings stay when it changes, and keeps that promise', async () => {
    const staying = await ok<Occurrence[]>('office', 'GET', `/series/${series.id}/staying`);
    expect(staying.map(({ id }) => id)).toEqual([meetings[3]?.id, meetings[4]?.id]);
    const { id, uid: _u, sequence: _s, ended: _e, version, ...input } = series;
    await ok('office', 'PUT', `/series/${id}`, { ...input, time: '10:15', version });
    const after = (await ok<Occurrence[]>('reader', 'GET', `/occurrences?from=${days(0)}&to=${days(90)}`)).filter(
      (one) => one.series === id,
    );
    expect(staying.every((stay) => after.some((one) => one.id === stay.id && one.starts === stay.starts))).toBe(true);
    expect(after.filter((one) => !staying.some((stay) => stay.id === one.id)).every(({ starts }) => starts.includes('T03:15'))).toBe(true);
    // What stays gets no twin at the new time, and what a person called off does not come back at it.
    const dates = after.map(({ starts }) => starts.slice(0, 10));
    expect(new Set(dates).size).toBe(dates.length);
    meetings = after.filter(({ state }) => state !== 'cancelled');
  });
});

describe('a day off', () => {
  const dayOf = (meeting: Occurrence) => meeting.starts.slice(0, 10);
  const effectOf = (date: string, kind: string | null) => ok<HolidayEffect>('office', 'POST', '/holidays/effect', { date, kind });
  const clashes = () => ok<Clash[]>('reader', 'GET', '/holidays/clashes');

  it('that is decreed late says which meetings it catches before it is saved, and moves none', async () => {
    const meeting = meetings.find(({ invitedAt, state }) => invitedAt === null && state === 'scheduled') as Occurrence;
    const before = await clashes();
    const effect = await effectOf(dayOf(meeting), 'public');
    expect(effect.made.map((clash) => [clash.meeting.id, clash.why, clash.starts])).toEqual([[meeting.id, 'day_off', null]]);
    expect(effect.unmade).toEqual([]);
    expect(await clashes()).toEqual(before);
    await ok('office', 'POST', '/holidays', { date: dayOf(meeting), name: 'Quốc tang', kind: 'public' });
    expect((await clashes()).map((clash) => clash.meeting.id)).toContain(meeting.id);
    expect((await week(meeting.id)).current.starts).toBe(meeting.starts);
    // The policy of this series is to skip; a person moves it all the same, and the clash is gone.
    const at = (iso: string) => new Date(Date.parse(iso) + DAY).toISOString();
    const body = { act: 'move', version: meeting.version, starts: at(meeting.starts), ends: at(meeting.ends), room: meeting.room };
    await ok('office', 'POST', `/occurrences/${meeting.id}/act`, body);
    expect((await clashes()).map((clash) => clash.meeting.id)).not.toContain(meeting.id);
    expect((await effectOf(dayOf(meeting), null)).made).toEqual([]);
  });

  it('offers the day the policy would choose, and the usual day again where the day off is taken out', async () => {
    const first = await makeSeries(app, [], { title: 'Giao ban khác', time: '15:00', holidayPolicy: 'next' });
    const meeting = first.meetings.filter(({ state }) => state === 'scheduled').at(-2) as Occurrence;
    const date = dayOf(meeting);
    const [known] = (await rows(app, 'holiday').findMany({ where: { date } })) as { version: number }[];
    expect(known).toBeUndefined();
    const [clash] = (await effectOf(date, 'compensatory')).made.filter(({ meeting: one }) => one.id === meeting.id);
    expect(clash?.starts?.slice(0, 10)).not.toBe(date);
    expect(clash?.starts?.slice(11)).toBe(meeting.starts.slice(11));
    // Made after the day off stood in the table, a meeting is moved by its policy; taken out, it may come back.
    await ok('office', 'POST', '/holidays', { date, name: 'Nghỉ bù', kind: 'compensatory' });
    const second = await makeSeries(app, [], { title: 'Giao ban thứ ba', time: '16:00', holidayPolicy: 'next' });
    const moved = second.meetings.find(({ original }) => original.slice(0, 10) === date) as Occurrence;
    expect(moved.state).toBe('moved');
    const back = (await effectOf(date, null)).made.find(({ meeting: one }) => one.id === moved.id);
    expect(back).toMatchObject({ why: 'free_again', starts: moved.original });
    await ok('office', 'DELETE', `/holidays/${date}`);
    expect((await clashes()).find(({ meeting: one }) => one.id === moved.id)?.why).toBe('free_again');
  });

  it('past the made meetings says what the rules will do', async () => {
    const far = new Date(Date.parse((meetings.at(-1) as Occurrence).original) + 20 * 7 * DAY).toISOString().slice(0, 10);
    const kept = await effectOf(far, 'working');
    expect(kept.made).toEqual([]);
    expect(kept.unmade.map(({ effect }) => effect)).toContain('kept');
    expect((await effectOf(far, 'public')).unmade.map(({ effect }) => effect).sort()).toEqual(['moved', 'moved', 'skipped']);
  });

  it('is looked at by who sees, and tried by who manages', async () => {
    expect((await call('stranger', 'GET', '/holidays/clashes')).status).toBe(403);
    expect((await call('reader', 'POST', '/holidays/effect', { date: '2030-01-01', kind: null })).status).toBe(403);
    expect((await call('reader', 'GET', `/series/${series.id}/staying`)).status).toBe(403);
  });
});

// Last: its series would stand in the way of the days off above.
describe('the week after', () => {
  it('looks back at the last meeting of its own series that is over, at nothing that is still to come', async () => {
    const agency = await makeAgency(app, 1);
    const [own, other] = [await makeSeries(app, [agency.id], {}), await makeSeries(app, [agency.id], { time: '07:00' })];
    const [first, next] = own.meetings as [Occurrence, Occurrence];
    expect((await week(next.id)).previous).toBeNull();
    const past = (id: string, days: number) => {
      const starts = Date.now() - days * DAY;
      return rows(app, 'occurrence').update({ where: { id: Number(id) }, data: { starts, ends: starts + 3_600_000, state: 'held' } });
    };
    await past(first.id, 7);
    await past((other.meetings[0] as Occurrence).id, 1);
    expect((await week(next.id)).previous).toMatchObject({ id: first.id, state: 'held' });
  });

  it('shows a meeting that overruns, and the next in place of one that was forgotten in session', async () => {
    const agency = await makeAgency(app, 1);
    const { id } = (await makeSeries(app, [agency.id], {})).meetings[0] as Occurrence;
    const since = (hours: number) => {
      const ends = Date.now() - hours * 3_600_000;
      return rows(app, 'occurrence').update({ where: { id: Number(id) }, data: { starts: ends - DAY / 2, ends, state: 'in_session' } });
    };
    const current = async () => (await ok<Week>('reader', 'GET', '/this-week')).current.id;
    await since(11);
    expect(await current()).toBe(id);
    // A room that was opened later is where people sit.
    const later = (await makeSeries(app, [agency.id], { time: '14:00' })).meetings[0] as Occurrence;
    const startedAt = Date.now();
    await rows(app, 'occurrence').update({ where: { id: Number(later.id) }, data: { state: 'in_session', startedAt } });
    await rows(app, 'occurrence').update({ where: { id: Number(id) }, data: { startedAt: startedAt - DAY / 2 } });
    expect(await current()).toBe(later.id);
    await rows(app, 'occurrence').update({ where: { id: Number(later.id) }, data: { state: 'held' } });
    expect(await current()).toBe(id);
    await since(13);
    expect(await current()).not.toBe(id);
  });
});
