import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Invitation, InvitationPlan, Occurrence, Series } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import {
  briefingService,
  calendarIn,
  invitationsOf,
  lettersSettled,
  type MoodyMail,
  makeAgency,
  makeSeries,
  meetingOf,
  openMoodyMail,
  propertyOf,
  rows,
  tryLettersAgain,
} from '../support/press-invite';

let app: Booted;
let mail: MoodyMail;
let office: string;
let reader: string;

type Answer<T> = { data: T; error?: { details: { code: string } } };
const call = async <T>(token: string, method: string, path: string, body?: unknown) =>
  app.request<Answer<T>>(method, `/press-briefing${path}`, { token, ...(body === undefined ? {} : { body }) });
const ok = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
  const answer = await call<T>(office, method, path, body);
  expect(answer.status, answer.text.slice(0, 300)).toBe(200);
  return answer.body.data;
};
const refused = async (method: string, path: string, body?: unknown): Promise<string> => {
  const answer = await call<unknown>(office, method, path, body);
  return `${answer.status} ${answer.body?.error?.details?.code ?? ''}`;
};

const invitations = () => briefingService(app, 'invitations');
const act = (id: string, body: object) => ok<Invitation>('POST', `/invitations/${id}/act`, body);
const onMeeting = async (id: string, body: object) =>
  ok<Occurrence>('POST', `/occurrences/${id}/act`, { version: (await meetingOf(app, id)).version, ...body });
const settled = () => lettersSettled(app);
const tryAgain = () => tryLettersAgain(app);
const states = async (where: object) =>
  (await rows(app, 'letter').findMany({ where, orderBy: { id: 'asc' } })).map((row) => `${row.kind} ${row.state}`);
const at = (meeting: Occurrence, hours: number) => ({
  starts: new Date(Date.parse(meeting.starts) + hours * 3_600_000).toISOString(),
  ends: new Date(Date.parse(meeting.ends) + hours * 3_600_000).toISOString(),
});

beforeAll(async () => {
  mail = await openMoodyMail();
  app = await boot({ plugins: ['newsroom', 'press-briefing'], smtp: mail.url });
  const admin = await app.registerAdmin();
  const permissions = (...names: string[]) => names.map((name) => ({ action: `plugin::press-briefing.${name}` }));
  office = (await app.addUser(admin, { email: 'office@hoitu.test', firstname: 'Office', permissions: permissions('see', 'manage') })).token;
  reader = (await app.addUser(admin, { email: 'reader@hoitu.test', firstname: 'Reader', permissions: permissions('see') })).token;
});
afterAll(async () => {
  await app?.stop();
  await mail?.close();
});
beforeEach(() => mail.clear());

describe('inviting', () => {
  let agency: Awaited<ReturnType<typeof makeAgency>>;
  let series: Series;
  let meeting: Occurrence;
  const path = () => `/occurrences/${meeting.id}/invitations`;

  beforeAll(async () => {
    agency = await makeAgency(app, 5, {
      delegate: (place) => [{}, { language: 'en' }, {}, { state: 'refused' }, { expires: '2020-01-01' }][place - 1] ?? {},
    });
    const closed = await makeAgency(app, 1, { agency: { active: false } });
    const { series: one, meetings } = await makeSeries(app, [agency.id, closed.id], { onlineLink: 'https://meet.example.vn/giao-ban' });
    series = one;
    meeting = meetings[0] as Occurrence;
  });

  it('says first who would be invited, and who cannot be and why', async () => {
    const plan = await ok<InvitationPlan>('POST', `${path()}/plan`, {});
    expect(plan.fresh).toHaveLength(3);
    expect(plan.already).toBe(0);
    expect(plan.left.map(({ why }) => why).sort()).toEqual(['agency_inactive', 'expired', 'not_accredited']);
    expect(mail.letters).toEqual([]);
  });

  it('writes to each once, however many press at once', async () => {
    const pressed = await Promise.all(Array.from({ length: 6 }, () => ok<{ queued: number; already: number }>('POST', path(), {})));
    expect(pressed.reduce((sum, { queued }) => sum + queued, 0)).toBe(3);
    expect(pressed.every(({ queued, already }) => queued + already === 3)).toBe(true);
    await settled();
    expect(mail.letters.map(({ to }) => to).sort()).toEqual(agency.emails.slice(0, 3).sort());
    expect((await meetingOf(app, meeting.id)).invitedAt).not.toBeNull();
  });

  it('sends a calendar that asks this one delegate to this one meeting', async () => {
    await invitations().act((await invitationsOf(app, meeting.id))[0]?.id, { act: 'resend', version: 1 }, SYSTEM);
    await settled();
    const [letter] = mail.to(agency.emails[0] as string);
    const calendar = letter && calendarIn(letter);
    const event = calendar?.event;
    expect([calendar?.method, calendar?.events.length]).toEqual(['REQUEST', 1]);
    expect(propertyOf(event, 'uid')).toBe(series.uid);
    expect(propertyOf(event, 'recurrence-id')).toBe(`${meeting.original.slice(0, 10)}T08:30:00`);
    expect(event?.getAllProperties('attendee').map((one) => one.getFirstValue())).toEqual([`mailto:${agency.emails[0]}`]);
    expect(propertyOf(event, 'organizer')).toBe('mailto:toasoan@hoitu.test');
    expect(propertyOf(event, 'url')).toContain('/api/press-briefing/i/');
    // The alternative that mail programs show as an invitation, and the file for those that do not.
    const source = letter?.mail.attachments.map(({ contentType, filename }) => [contentType, filename]);
    expect(source).toEqual([
      ['text/calendar', undefined],
      ['application/ics', 'giao-ban.ics'],
    ]);
    expect(letter?.mail.messageId).toMatch(/^<briefing-letter-\d+@/);
  });

  it('writes in the delegate’s language, with the one link, and without pictures', async () => {
    const list = await invitationsOf(app, meeting.id);
    for (const { id, version } of list) await act(id, { act: 'resend', version });
    await settled();
    const [vi, en] = [mail.to(agency.emails[0] as string)[0], mail.to(agency.emails[1] as string)[0]];
    expect(vi?.mail.subject).toMatch(/^Giấy mời: Giao ban báo chí, 08:30 thứ Năm/);
    expect(en?.mail.subject).toMatch(/^Invitation: Giao ban báo chí, 08:30 Thursday/);
    for (const letter of [vi, en]) {
      expect(letter?.mail.html).not.toMatch(/<img|<script|src=/);
      const links = String(letter?.mail.html).match(/href="[^"]+"/g);
      expect(links).toHaveLength(1);
      expect(letter?.mail.text).toContain('/api/press-briefing/i/');
      expect(letter?.mail.text).toContain('https://meet.example.vn/giao-ban');
      expect(letter?.mail.to && 'value' in letter.mail.to ? letter.mail.to.value : []).toHaveLength(1);
    }
  });

  it('takes one who came later, and nobody else again', async () => {
    await rows(app, 'delegate').updateMany({ where: { id: Number(agency.delegates[3]) }, data: { state: 'granted' } });
    expect(await ok('POST', path(), {})).toEqual({ queued: 1, already: 3 });
    await settled();
    expect(mail.letters.map(({ to }) => to)).toEqual([agency.emails[3]]);
  });

  it('shows a reader who comes, and no address', async () => {
    const [first] = await invitationsOf(app, meeting.id);
    const who = { name: 'Trần Bình', email: 'binh@khac.test', role: 'biên tập' };
    await act(first?.id as string, { act: 'substitute', version: first?.version, who });
    const shown = await call<{ items: Invitation[] }>(reader, 'GET', path());
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('binh@khac.test');
    expect(shown.text).not.toContain(agency.emails[0]);
    expect(shown.body.data.items[0]?.substitute).toMatchObject({ name: 'Trần Bình', email: '' });
    expect((await call(office, 'GET', path())).text).toContain('binh@khac.test');
    expect((await call(reader, 'POST', path(), {})).status).toBe(403);
    expect((await call(reader, 'GET', `/occurrences/${meeting.id}/letters`)).status).toBe(403);
  });

  it('is over when the meeting is', async () => {
    const other = (await makeSeries(app, [agency.id])).meetings[0] as Occurrence;
    await onMeeting(other.id, { act: 'cancel', reason: 'Bão' });
    expect(await refused('POST', `/occurrences/${other.id}/invitations`, {})).toBe('409 inviting_too_late');
  });
});

describe('a meeting that changes', () => {
  let agency: Awaited<ReturnType<typeof makeAgency>>;
  let meetings: Occurrence[];
  const [first, second] = [() => agency.emails[0] as string, () => agency.emails[1] as string];
  const told = (address: string) =>
    mail.to(address).map((letter) => `${calendarIn(letter)?.method} ${propertyOf(calendarIn(letter)?.event, 'sequence')}`);
  const invite = async (meeting: Occurrence) => {
    await ok('POST', `/occurrences/${meeting.id}/invitations`, {});
    await settled();
  };

  beforeAll(async () => {
    agency = await makeAgency(app, 2);
    meetings = (await makeSeries(app, [agency.id])).meetings;
  });

  it('tells each what is new, once, under its old identity and a higher number', async () => {
    const meeting = meetings[0] as Occurrence;
    await invite(meeting);
    mail.clear();
    await onMeeting(meeting.id, { act: 'move', ...at(meeting, 26), room: 'Hội trường lớn' });
    await settled();
    expect([told(first()), told(second())]).toEqual([['REQUEST 1'], ['REQUEST 1']]);
    const [letter] = mail.to(first());
    expect(propertyOf(letter && calendarIn(letter)?.event, 'recurrence-id')).toBe(`${meeting.original.slice(0, 10)}T08:30:00`);
    expect(letter?.mail.text).toContain('đã đổi thời gian và địa điểm');
    expect(letter?.mail.text).toContain('Hội trường lớn');
    expect(letter?.mail.text).toContain('Trung tâm Báo chí, phòng 1');
    expect((await invitationsOf(app, meeting.id)).map(({ sequence }) => sequence)).toEqual([1, 1]);
  });

  it('says it in the invitation itself where that had not left', async () => {
    const meeting = meetings[1] as Occurrence;
    mail.moods.set(first(), 'later');
    await invite(meeting);
    await onMeeting(meeting.id, { act: 'move', ...at(meeting, 2), room: meeting.room });
    await settled();
    expect([told(first()), told(second())]).toEqual([[], ['REQUEST 0', 'REQUEST 1']]);
    mail.moods.clear();
    await tryAgain();
    expect(told(first())).toEqual(['REQUEST 1']);
    expect(mail.to(first())[0]?.mail.subject).toContain('Giấy mời');
    expect(mail.to(first())[0]?.mail.subject).toContain('10:30');
  });

  it('that was cancelled takes itself out of calendars, and is no word to who never heard of it', async () => {
    const meeting = meetings[2] as Occurrence;
    mail.moods.set(first(), 'later');
    await invite(meeting);
    mail.clear();
    await onMeeting(meeting.id, { act: 'cancel', reason: 'Bão số 12' });
    await tryAgain();
    expect([told(first()), told(second())]).toEqual([[], ['CANCEL 1']]);
    expect(mail.to(second())[0]?.mail.text).toContain('Bão số 12');
    // And after all it takes place: who heard of the cancelling hears of that, who heard nothing is invited.
    mail.clear();
    await onMeeting(meeting.id, { act: 'restore' });
    await settled();
    expect([told(first()), told(second())]).toEqual([['REQUEST 2'], ['REQUEST 2']]);
    expect(mail.to(first())[0]?.mail.subject).toContain('Giấy mời');
    expect(mail.to(second())[0]?.mail.text).toContain('nay vẫn diễn ra');
  });

  it('cancelled and restored before a letter left troubles nobody', async () => {
    const meeting = meetings[3] as Occurrence;
    await invite(meeting);
    mail.clear();
    mail.moods.set(first(), 'later').set(second(), 'later');
    await onMeeting(meeting.id, { act: 'cancel', reason: 'Nhầm' });
    await settled();
    await onMeeting(meeting.id, { act: 'restore' });
    mail.moods.clear();
    await tryAgain();
    expect(mail.letters).toEqual([]);
    expect(await states({ occurrence: Number(meeting.id), kind: 'cancellation' })).toEqual([
      'cancellation dropped',
      'cancellation dropped',
    ]);
  });

  it('leaves the same meetings when its series is re-timed', async () => {
    const { series, meetings: list } = await makeSeries(app, [agency.id]);
    const [kept, free] = list as [Occurrence, Occurrence];
    await invite(kept);
    const { id, uid, sequence, ended, ...input } = series;
    await ok('PUT', `/series/${id}`, { ...input, rrule: 'FREQ=WEEKLY;BYDAY=MO' });
    expect((await meetingOf(app, kept.id)).starts).toBe(kept.starts);
    expect(await refused('POST', `/occurrences/${free.id}/act`, { act: 'cancel', version: 1, reason: 'x' })).toBe(
      '404 occurrence_not_found',
    );
  });

  it('publishes its minutes to who was invited, as a link and without a word of them', async () => {
    const { meetings: list } = await makeSeries(app, [agency.id], { mode: 'closed' });
    const meeting = list[0] as Occurrence;
    await invite(meeting);
    mail.clear();
    await rows(app, 'occurrence').updateMany({ where: { id: Number(meeting.id) }, data: { state: 'held' } });
    for (const minutes of ['KETLUAN-MAT lần một', 'KETLUAN-MAT sửa lại']) await onMeeting(meeting.id, { act: 'publish_minutes', minutes });
    await settled();
    expect(mail.letters.map(({ to }) => to).sort()).toEqual([...agency.emails].sort());
    for (const { mail: letter } of mail.letters) {
      expect(JSON.stringify([letter.subject, letter.text, letter.html])).not.toContain('KETLUAN-MAT');
      expect(letter.text).toContain('/api/press-briefing/i/');
    }
  });
});

describe('one invitation', () => {
  let agency: Awaited<ReturnType<typeof makeAgency>>;
  let meeting: Occurrence;
  const mine = async (): Promise<Invitation> => (await invitationsOf(app, meeting.id))[0] as Invitation;
  const email = () => agency.emails[0] as string;
  const reply = async (answer: unknown, over: object = {}) =>
    invitations().reply((await mine()).id, { answer, by: 'mail', at: Date.now(), ...over }, SYSTEM);

  beforeEach(async () => {
    agency = await makeAgency(app, 2);
    meeting = (await makeSeries(app, [agency.id])).meetings[0] as Occurrence;
    await ok('POST', `/occurrences/${meeting.id}/invitations`, {});
    await settled();
    mail.clear();
  });

  it('keeps the newest answer, in whatever order answers come, and invites nobody anew', async () => {
    const now = Date.now();
    await reply('yes', { at: now });
    await reply('no', { at: now - 60_000 });
    expect((await mine()).rsvp).toBe('yes');
    await reply('online', { at: now + 3_600_000, sequence: 0 });
    expect((await mine()).rsvp).toBe('online');
    // A clock that goes ahead does not shut out what is said later.
    await reply('no', { by: 'page' });
    expect(await mine()).toMatchObject({ rsvp: 'no', rsvpBy: 'page' });
    await settled();
    expect(mail.letters).toEqual([]);
    const events = await app.strapi.db
      .query('plugin::newsroom.event' as never)
      .findMany({ where: { type: 'briefing.replied', subject: `briefing:${meeting.id}` } });
    expect(events).toHaveLength(3);
  });

  it('answers for the delegate in the office, and refuses who looked at something older', async () => {
    const { id, version } = await mine();
    expect(await act(id, { act: 'rsvp', version, answer: 'yes', note: 'Gọi điện' })).toMatchObject({
      rsvp: 'yes',
      rsvpBy: 'office',
      note: 'Gọi điện',
    });
    expect(await refused('POST', `/invitations/${id}/act`, { act: 'rsvp', version, answer: 'no' })).toBe('409 stale');
  });

  it('goes on to a substitute, who gets an own one; another choice calls them off', async () => {
    const who = { name: 'Trần Bình', email: `binh@thay${meeting.id}.test`, role: 'biên tập' };
    await reply({ substitute: who }, { by: 'page' });
    await settled();
    const [letter, ...more] = mail.to(who.email);
    expect(more).toEqual([]);
    const attendees = letter && calendarIn(letter)?.event.getAllProperties('attendee');
    expect(attendees?.map((one) => [one.getFirstValue(), one.getFirstParameter('partstat')])).toEqual([
      [`mailto:${email()}`, 'DELEGATED'],
      [`mailto:${who.email}`, 'NEEDS-ACTION'],
    ]);
    expect(attendees?.[1]?.getFirstParameter('delegated-from')).toBe(`mailto:${email()}`);
    // Both hear of a new room, each in their own letter.
    await onMeeting(meeting.id, { act: 'move', starts: meeting.starts, ends: meeting.ends, room: 'Phòng 9' });
    await settled();
    expect([mail.to(email()).length, mail.to(who.email).length]).toEqual([1, 2]);
    await reply('yes', { by: 'page' });
    await settled();
    const last = mail.to(who.email).at(-1);
    expect([mail.to(who.email).length, last && calendarIn(last)?.method]).toEqual([3, 'CANCEL']);
    expect(last?.mail.text).not.toContain('/api/press-briefing/i/');
    const { id } = await mine();
    await expect(
      invitations().reply(id, { answer: { substitute: { ...who, email: email() } }, by: 'page', at: Date.now() }, SYSTEM),
    ).rejects.toMatchObject({
      code: 'substitute_is_delegate',
    });
  });

  it('that is withdrawn leaves one calendar and no other, and its link is dead', async () => {
    const { id, version } = await mine();
    const before = await rows(app, 'invitation').findOne({ where: { id: Number(id) } });
    expect(await act(id, { act: 'withdraw', version, reason: 'Thẻ bị thu hồi' })).toMatchObject({ withdrawn: true });
    await settled();
    expect(
      mail.letters.map((letter) => [letter.to, calendarIn(letter)?.method, propertyOf(calendarIn(letter)?.event, 'sequence')]),
    ).toEqual([[email(), 'CANCEL', '1']]);
    const after = await rows(app, 'invitation').findOne({ where: { id: Number(id) } });
    expect(after?.linkEpoch).toBe(Number(before?.linkEpoch) + 1);
    await expect(reply('yes')).rejects.toMatchObject({ code: 'invitation_withdrawn' });
    // Not by "invite all" again, but by name.
    expect(await ok('POST', `/occurrences/${meeting.id}/invitations`, {})).toEqual({ queued: 0, already: 2 });
    mail.clear();
    expect(await ok('POST', `/occurrences/${meeting.id}/invitations`, { delegates: [agency.delegates[0]] })).toEqual({
      queued: 1,
      already: 0,
    });
    await settled();
    const [letter] = mail.to(email());
    expect(Number(propertyOf(letter && calendarIn(letter)?.event, 'sequence'))).toBeGreaterThan(1);
  });

  it('gets a new link, and the one before is dead', async () => {
    const { id, version } = await mine();
    const [old] = (await rows(app, 'invitation').findMany({ where: { id: Number(id) } })) as { linkEpoch: number }[];
    await act(id, { act: 'new_link', version });
    await settled();
    const [letter] = mail.to(email());
    expect(letter?.mail.subject).toContain('Đường dẫn mới');
    const token = /\/i\/([\w.-]+)/.exec(letter?.mail.text ?? '')?.[1] as string;
    expect(await briefingService(app, 'links').readInvitation(token)).toMatchObject({
      invitation: { linkEpoch: (old?.linkEpoch ?? 0) + 1 },
    });
  });

  it('is sent again by a person, and not while a letter is on its way', async () => {
    const { id, version } = await mine();
    mail.moods.set(email(), 'later');
    const after = await act(id, { act: 'resend', version });
    await settled();
    expect(await refused('POST', `/invitations/${id}/act`, { act: 'resend', version: after.version })).toBe('409 letter_waiting');
    expect((await mine()).letter).toBe('waiting');
  });

  it('checks in once; the earliest time stands; a code says who, where, and whether they were in', async () => {
    const { id, code } = await mine();
    const came = Date.now() - 60_000;
    await invitations().checkIn(id, came, SYSTEM);
    await invitations().checkIn(id, came + 30_000, SYSTEM);
    expect((await mine()).checkedInAt).toBe(new Date(came).toISOString());
    await invitations().checkIn(id, came - 30_000, SYSTEM);
    expect((await mine()).checkedInAt).toBe(new Date(came - 30_000).toISOString());
    expect(await ok('POST', `/check-ins/${code}`)).toMatchObject({ already: true, meeting: { id: meeting.id } });
    expect(await refused('POST', '/check-ins/AAAABBBBCCCCDDDD')).toBe('404 invitation_not_found');
    const events = await app.strapi.db
      .query('plugin::newsroom.event' as never)
      .findMany({ where: { type: 'briefing.checked_in', subject: `briefing:${meeting.id}` } });
    expect(events).toHaveLength(1);
    const { version } = await mine();
    expect(await act(id, { act: 'undo_check_in', version })).toMatchObject({ checkedInAt: null });
    expect(await invitations().attendance(meeting.id)).toMatchObject({ invited: 2, none: 2, checkedIn: 0 });
  });

  it('is not needed to walk in, an accreditation is', async () => {
    const other = await makeAgency(app, 2, { delegate: (place) => (place === 2 ? { state: 'refused' } : {}) });
    const walk = (delegate: string | undefined) => ({ delegate, key: `walk-in-${delegate}` });
    for (let n = 0; n < 2; n++)
      expect(await ok('POST', `/occurrences/${meeting.id}/walk-ins`, walk(other.delegates[0]))).toMatchObject({
        letter: null,
        rsvp: 'none',
      });
    expect(await invitations().attendance(meeting.id)).toMatchObject({ invited: 3, checkedIn: 1 });
    expect(await refused('POST', `/occurrences/${meeting.id}/walk-ins`, walk(other.delegates[1]))).toBe('409 delegate_not_accredited');
    expect(mail.letters).toEqual([]);
  });
});

describe('a series that ends', () => {
  it('cancels what was to come, tells each delegate once, and makes no more', async () => {
    const agency = await makeAgency(app, 2);
    const { series, meetings } = await makeSeries(app, [agency.id]);
    for (const meeting of meetings.slice(0, 2)) await ok('POST', `/occurrences/${meeting.id}/invitations`, {});
    await settled();
    await onMeeting(meetings[1]?.id as string, { act: 'move', ...at(meetings[1] as Occurrence, 3), room: 'Phòng 2' });
    await settled();
    mail.clear();
    expect(await refused('POST', `/series/${series.id}/end`, { version: series.version, reason: ' ' })).toBe('422 reason_missing');
    const ended = await ok<Series>('POST', `/series/${series.id}/end`, { version: series.version, reason: 'Chuyển sang họp báo tháng' });
    expect(ended.ended).toBe(true);
    await settled();
    expect(mail.letters.map(({ to }) => to).sort()).toEqual([...agency.emails].sort());
    for (const letter of mail.letters) {
      const calendar = calendarIn(letter);
      expect([calendar?.method, propertyOf(calendar?.event, 'recurrence-id'), propertyOf(calendar?.event, 'uid')]).toEqual([
        'CANCEL',
        null,
        series.uid,
      ]);
      expect(Number(propertyOf(calendar?.event, 'sequence'))).toBeGreaterThan(1);
      expect(letter.mail.text).toContain('Chuyển sang họp báo tháng');
    }
    const left = await rows(app, 'occurrence').findMany({ where: { series: Number(series.id), state: { $in: ['scheduled', 'moved'] } } });
    expect(left).toEqual([]);
    // As if a week had passed: there is a meeting to make.
    await rows(app, 'occurrence').deleteMany({ where: { id: Number(meetings.at(-1)?.id) } });
    const of = { where: { series: Number(series.id) } };
    const count = await rows(app, 'occurrence').count(of);
    await briefingService(app, 'series').roll();
    expect(await rows(app, 'occurrence').count(of)).toBe(count);
    expect(await refused('POST', `/occurrences/${meetings[3]?.id}/act`, { act: 'restore', version: 2 })).toBe('409 series_ended');
    expect(await refused('POST', `/series/${series.id}/end`, { version: ended.version, reason: 'x' })).toBe('409 series_ended');
  });
});
