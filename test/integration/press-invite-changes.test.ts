import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Occurrence, Series } from '../../packages/press-briefing/contracts';
import { briefingService, calendarIn, invitationsOf, makeAgency, makeSeries, meetingOf, propertyOf, rows } from '../support/press-invite';
import {
  app,
  at,
  closeOffice,
  freshMail,
  mail,
  ok,
  onMeeting,
  openOffice,
  refused,
  settled,
  states,
  tryAgain,
} from './support/press-invite';

beforeAll(openOffice);
afterAll(closeOffice);
beforeEach(freshMail);

describe('a meeting that changes', () => {
  let agency: Awaited<ReturnType<typeof makeAgency>>;
  let meetings: Occurrence[];
  const [first, second] = [() => agency.emails[0] as string, () => agency.emails[1] as string];
  const told = (address: string) =>
    mail.to(address).map((letter) => `${calendarIn(letter)?.method} ${propertyOf(calendarIn(letter)?.event, 'sequence')}`);
  const inviteAll = async (meeting: Occurrence) => {
    await ok('POST', `/occurrences/${meeting.id}/invitations`, {});
    await settled();
  };

  beforeAll(async () => {
    agency = await makeAgency(app, 2);
    meetings = (await makeSeries(app, [agency.id])).meetings;
  });

  it('tells each what is new, once, under its old identity and a higher number', async () => {
    const meeting = meetings[0] as Occurrence;
    await inviteAll(meeting);
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
    await inviteAll(meeting);
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
    await inviteAll(meeting);
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
    await inviteAll(meeting);
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

  it('called off with news waiting, tells that news when it takes place after all', async () => {
    const { meetings: list } = await makeSeries(app, [agency.id]);
    const meeting = list[0] as Occurrence;
    await inviteAll(meeting);
    mail.clear();
    mail.moods.set(first(), 'later').set(second(), 'later');
    await onMeeting(meeting.id, { act: 'move', ...at(meeting, 26), room: 'Hội trường lớn' });
    await settled();
    await onMeeting(meeting.id, { act: 'cancel', reason: 'Nhầm' });
    await settled();
    await onMeeting(meeting.id, { act: 'restore' });
    mail.moods.clear();
    await tryAgain();
    expect([told(first()), told(second())]).toEqual([['REQUEST 3'], ['REQUEST 3']]);
    expect(mail.to(first())[0]?.mail.text).toContain('Hội trường lớn');
    expect(mail.to(first())[0]?.mail.text).not.toContain('nay vẫn diễn ra');
    // Another time nothing is left to tell.
    mail.clear();
    mail.moods.set(first(), 'later').set(second(), 'later');
    await onMeeting(meeting.id, { act: 'cancel', reason: 'Lại nhầm' });
    await settled();
    await onMeeting(meeting.id, { act: 'restore' });
    mail.moods.clear();
    await tryAgain();
    expect(mail.letters).toEqual([]);
  });

  it('calls a first way in online a new one, not another', async () => {
    const { series, meetings: list } = await makeSeries(app, [agency.id]);
    await inviteAll(list[0] as Occurrence);
    mail.clear();
    const { id, uid, sequence, ended, ...input } = series;
    const changed = await ok<Series>('PUT', `/series/${id}`, { ...input, onlineLink: 'https://hop.test/1' });
    await settled();
    expect(mail.to(first())[0]?.mail.text).toContain('nay có thể dự trực tuyến');
    mail.clear();
    await ok('PUT', `/series/${id}`, { ...input, onlineLink: '', version: changed.version });
    await settled();
    expect(mail.to(first())[0]?.mail.text).toContain('không còn đường dẫn dự trực tuyến');
  });

  it('tells who is invited of a new way in online, and nobody else of anything', async () => {
    const { series, meetings: list } = await makeSeries(app, [agency.id], { onlineLink: 'https://hop.test/cu' });
    const [invited, free] = list as [Occurrence, Occurrence];
    await inviteAll(invited);
    mail.clear();
    const { id, uid, sequence, ended, ...input } = series;
    const changed = await ok<Series>('PUT', `/series/${id}`, { ...input, onlineLink: 'https://hop.test/moi' });
    await settled();
    expect([told(first()), told(second())]).toEqual([['REQUEST 1'], ['REQUEST 1']]);
    const [letter] = mail.to(first());
    expect(letter?.mail.text).toContain('Đường dẫn dự trực tuyến đã đổi');
    expect(letter?.mail.text).toContain('https://hop.test/moi');
    expect(letter?.mail.text).not.toContain('https://hop.test/cu');
    expect(propertyOf(letter && calendarIn(letter)?.event, 'description')).toContain('https://hop.test/moi');
    expect(await states({ occurrence: Number(free.id) })).toEqual([]);
    // What was known already is told to nobody again.
    mail.clear();
    await ok('PUT', `/series/${id}`, { ...input, onlineLink: 'https://hop.test/moi', version: changed.version });
    await settled();
    expect(mail.letters).toEqual([]);
  });

  it('leaves the same meetings when its series is re-timed', async () => {
    const { series, meetings: list } = await makeSeries(app, [agency.id]);
    const [kept, free] = list as [Occurrence, Occurrence];
    await inviteAll(kept);
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
    await inviteAll(meeting);
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
