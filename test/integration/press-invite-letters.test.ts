import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Invitation, Letter, Occurrence } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import {
  briefingService,
  calendarIn,
  invitationsOf,
  jobs,
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
import { until } from './support/newsroom';

const HOUR = 3_600_000;
let app: Booted;
let mail: MoodyMail;

const invitations = () => briefingService(app, 'invitations');
const waiting = { name: 'press-briefing.letter', state: 'waiting' };
const settled = () => lettersSettled(app);
const tryAgain = () => tryLettersAgain(app);
const lettersOf = async (meeting: Occurrence): Promise<Letter[]> =>
  (await briefingService(app, 'letters').ofOccurrence(meeting.id, { limit: 200 })).items;
const invite = (meeting: Occurrence, named?: string[]) => invitations().invite(meeting.id, named, SYSTEM);
const change = async (meeting: Occurrence, body: object) =>
  briefingService(app, 'occurrences').act(meeting.id, { version: (await meetingOf(app, meeting.id)).version, ...body }, SYSTEM);
const alone = async (over: object = {}): Promise<{ email: string; meeting: Occurrence }> => {
  const agency = await makeAgency(app, 1);
  const { meetings } = await makeSeries(app, [agency.id], over);
  return { email: agency.emails[0] as string, meeting: meetings[0] as Occurrence };
};

beforeAll(async () => {
  mail = await openMoodyMail();
  app = await boot({ plugins: ['newsroom', 'press-briefing'], smtp: mail.url });
});
afterAll(async () => {
  await app?.stop();
  await mail?.close();
});
beforeEach(() => {
  mail.clear();
  mail.answer(true);
});

describe('a mail server that', () => {
  it('refuses for now is asked again, and later takes it', async () => {
    const { email, meeting } = await alone();
    mail.moods.set(email, 'later');
    await invite(meeting);
    await settled();
    const [letter] = await lettersOf(meeting);
    expect(letter).toMatchObject({ state: 'waiting', to: email });
    expect(letter?.why.vi).toBe('451 4.7.1 Greylisted, come back in five minutes');
    const [job] = await jobs(app).findMany({ where: waiting });
    expect(Number(job?.runAt) - Date.now()).toBeGreaterThan(20_000);
    mail.moods.clear();
    await tryAgain();
    expect((await lettersOf(meeting))[0]).toMatchObject({ state: 'sent', why: { en: '', vi: '' } });
    expect(mail.to(email)).toHaveLength(1);
  });

  it('refuses for good is believed, and its sentence is shown', async () => {
    const { email, meeting } = await alone();
    mail.moods.set(email, 'never');
    await invite(meeting);
    await settled();
    expect((await lettersOf(meeting))[0]).toMatchObject({ state: 'failed', why: { vi: '550 5.1.1 There is no such mailbox' } });
    const trouble = await briefingService(app, 'letters').ofOccurrence(meeting.id, { state: 'trouble', limit: 10 });
    expect([trouble.items.length, trouble.trouble, trouble.waiting]).toEqual([1, 1, 0]);
    mail.moods.clear();
    await tryAgain();
    expect(mail.letters).toEqual([]);
    expect((await invitationsOf(app, meeting.id))[0]).toMatchObject({ letter: 'failed', sentAt: null });
  });

  it('hangs up with the letter in its hands leaves it in doubt: only a person sends it again', async () => {
    const { email, meeting } = await alone();
    mail.moods.set(email, 'hangs up');
    await invite(meeting);
    await settled();
    expect(await lettersOf(meeting)).toMatchObject([{ state: 'unknown' }]);
    await tryAgain();
    expect(mail.arrived()).toBeGreaterThan(0);
    const came = mail.arrived();
    await tryAgain();
    expect(mail.arrived()).toBe(came);
    mail.moods.clear();
    const [row] = await invitationsOf(app, meeting.id);
    await invitations().act(row?.id, { act: 'resend', version: row?.version }, SYSTEM);
    await settled();
    expect(mail.to(email)).toHaveLength(1);
    expect((await lettersOf(meeting)).map(({ state }) => state)).toEqual(['sent', 'unknown']);
  });

  it('closes the door before a word has certainly taken nothing', async () => {
    const { email, meeting } = await alone();
    mail.answer(false);
    await invite(meeting);
    await settled();
    expect(await lettersOf(meeting)).toMatchObject([{ state: 'waiting' }]);
    mail.answer(true);
    await tryAgain();
    expect(mail.to(email)).toHaveLength(1);
  });

  it('thinks for long holds up no page and no transaction', async () => {
    const { email, meeting } = await alone();
    mail.moods.set(email, 'thinks');
    await invite(meeting);
    await until(() => mail.thinks() === 1);
    // SQLite has one connection: a transaction that was open now would stop this.
    expect(await lettersOf(meeting)).toMatchObject([{ state: 'sending' }]);
    await change(meeting, { act: 'move', starts: meeting.starts, ends: meeting.ends, room: 'Phòng 7' });
    mail.moods.clear();
    mail.goOn();
    await settled();
    // The first letter was leaving when the room changed, so the second says so.
    expect(mail.to(email).map((letter) => propertyOf(calendarIn(letter)?.event, 'location'))).toEqual([
      'Trung tâm Báo chí, phòng 1',
      'Phòng 7',
    ]);
  });

  it('never takes it has failed in the end, with the last thing it said', async () => {
    const { email, meeting } = await alone();
    mail.moods.set(email, 'later');
    await invite(meeting);
    await settled();
    await jobs(app).updateMany({ where: waiting, data: { attempts: 23 } });
    await tryAgain();
    await until(async () => (await lettersOf(meeting))[0]?.state === 'failed');
    expect((await lettersOf(meeting))[0]?.why.en).toContain('Greylisted');
  });
});

describe('a letter', () => {
  it('goes to the address that is true when it leaves', async () => {
    const { email, meeting } = await alone();
    mail.moods.set(email, 'later');
    await invite(meeting);
    await settled();
    await rows(app, 'delegate').updateMany({ where: { email }, data: { email: `new-${email}` } });
    await tryAgain();
    expect(mail.letters.map(({ to }) => to)).toEqual([`new-${email}`]);
  });

  it('does not go to who is accredited no more, nor about what is over', async () => {
    const { email, meeting } = await alone();
    mail.moods.set(email, 'later');
    await invite(meeting);
    await settled();
    await rows(app, 'delegate').updateMany({ where: { email }, data: { state: 'withdrawn' } });
    mail.moods.clear();
    await tryAgain();
    expect(await lettersOf(meeting)).toMatchObject([{ state: 'dropped' }]);
    expect(mail.letters).toEqual([]);
  });

  it('past its time is dropped unsent; one of a known key is not written twice', async () => {
    const letter = { kind: 'link', to: 'late@bao.test', key: 'test-late', notAfter: Date.now() - 1 };
    expect(await briefingService(app, 'letters').post(letter, letter)).toBe(1);
    expect(await briefingService(app, 'letters').post(letter)).toBe(0);
    await settled();
    expect(await rows(app, 'letter').findOne({ where: { key: 'test-late' } })).toMatchObject({ state: 'dropped', why: 'too_late' });
  });

  it('cannot be given a second address by its first', async () => {
    const { email, meeting } = await alone();
    await rows(app, 'delegate').updateMany({
      where: { email },
      data: { name: 'A\r\nBcc: evil@x.test', email: 'a@b.test>\r\nBcc: evil@x.test' },
    });
    await invite(meeting);
    await settled();
    expect(await lettersOf(meeting)).toMatchObject([{ state: 'failed', to: 'a@b.test>\r\nBcc: evil@x.test' }]);
    expect(mail.letters).toEqual([]);
  });

  it('stands or falls with what posts it', async () => {
    const post = () => briefingService(app, 'letters').post({ kind: 'link', to: 'x@bao.test', key: 'test-rolled-back' });
    await app.strapi.db
      .transaction(async () => {
        await post();
        throw new Error('No.');
      })
      .catch(() => undefined);
    expect(await rows(app, 'letter').count({ where: { key: 'test-rolled-back' } })).toBe(0);
    expect(await jobs(app).count({ where: waiting })).toBe(0);
  });
});

describe('whatever happens while letters leave', () => {
  it('the last word each delegate has is the truth', async () => {
    const agency = await makeAgency(app, 24);
    const { meetings } = await makeSeries(app, [agency.id]);
    const meeting = meetings[0] as Occurrence;
    await invite(meeting);
    for (const room of ['A', 'B', 'C']) await change(meeting, { act: 'move', starts: meeting.starts, ends: meeting.ends, room });
    await change(meeting, { act: 'cancel', reason: 'Bão' });
    await change(meeting, { act: 'restore' });
    await change(meeting, { act: 'move', starts: meeting.starts, ends: meeting.ends, room: 'Phòng cuối' });
    await settled();
    for (const email of agency.emails) {
      const told = mail.to(email).map((letter) => calendarIn(letter));
      const newest = told.toSorted((a, b) => Number(propertyOf(a?.event, 'sequence')) - Number(propertyOf(b?.event, 'sequence'))).at(-1);
      expect([newest?.method, propertyOf(newest?.event, 'location')]).toEqual(['REQUEST', 'Phòng cuối']);
      const numbers = told.map((one) => propertyOf(one?.event, 'sequence'));
      expect(new Set(numbers).size, numbers.join()).toBe(numbers.length);
    }
  });
});

describe('reminders', () => {
  const reminders = [
    { hours: 48, to: 'unanswered' },
    { hours: 24, to: 'unanswered' },
    { hours: 2, to: 'coming' },
  ];
  /** A meeting `hours` from now, told to `n` delegates a week ago. */
  const ahead = async (hours: number, n = 3) => {
    const agency = await makeAgency(app, n);
    const { meetings } = await makeSeries(app, [agency.id], { reminders });
    const meeting = meetings[0] as Occurrence;
    await invite(meeting);
    await settled();
    const starts = Date.now() + hours * HOUR;
    const where = { id: Number(meeting.id) };
    await rows(app, 'occurrence').updateMany({ where, data: { starts, ends: starts + HOUR } });
    await rows(app, 'invitation').updateMany({ where: { occurrence: where.id }, data: { sentAt: Date.now() - 168 * HOUR } });
    mail.clear();
    return { meeting, agency, list: await invitationsOf(app, meeting.id) };
  };
  /** Their jobs come due, in whatever order. */
  const strike = async (meeting: Occurrence, hours: number[]) => {
    for (const one of hours)
      await jobs(app).updateMany({
        where: { name: 'press-briefing.remind', key: `${meeting.id}:${one}` },
        data: { state: 'waiting', runAt: 0 },
      });
    await until(
      async () =>
        (await jobs(app).count({
          where: {
            name: 'press-briefing.remind',
            key: { $startsWith: `${meeting.id}:` },
            state: { $in: ['waiting', 'leased'] },
            runAt: { $lte: Date.now() },
          },
        })) === 0,
    );
    await settled();
  };
  const say = (row: Invitation | undefined, answer: string) => invitations().reply(row?.id, { answer, by: 'page', at: Date.now() }, SYSTEM);

  it('go to whom they concern, once, however often their job runs', async () => {
    const { meeting, agency, list } = await ahead(47.9);
    await say(list[0], 'yes');
    await strike(meeting, [48]);
    await strike(meeting, [48]);
    expect(mail.letters.map(({ to }) => to).sort()).toEqual(agency.emails.slice(1).sort());
    expect(mail.letters[0]?.mail.subject).toContain('Nhắc họp');
    expect(mail.letters.map((letter) => calendarIn(letter))).toEqual([null, null]);
  });

  it('of those who come go to those, and to who stands in', async () => {
    const { meeting, agency, list } = await ahead(1.9);
    await say(list[0], 'online');
    await say(list[1], 'no');
    await invitations().reply(
      list[2]?.id,
      { answer: { substitute: { name: 'Bình', email: `binh${meeting.id}@thay.test`, role: '' } }, by: 'page', at: Date.now() },
      SYSTEM,
    );
    await settled();
    mail.clear();
    await strike(meeting, [2]);
    expect(mail.letters.map(({ to }) => to).sort()).toEqual([`binh${meeting.id}@thay.test`, agency.emails[0]].sort());
  });

  it('after downtime: one that no longer helps is left, and never two at once', async () => {
    const late = await ahead(23);
    await strike(late.meeting, [48, 24]);
    expect(mail.letters).toHaveLength(3);
    expect(await rows(app, 'letter').findMany({ where: { occurrence: Number(late.meeting.id), kind: 'reminder' } })).toSatisfy(
      (all: { key: string }[]) => all.every(({ key }) => key.endsWith(':24')),
    );
    const later = await ahead(11);
    await strike(later.meeting, [48, 24]);
    expect(mail.letters).toEqual([]);
  });

  it('that the mail server took too long to take are dropped, and who answered meanwhile is not reminded', async () => {
    const { meeting, agency, list } = await ahead(23);
    for (const email of agency.emails) mail.moods.set(email, 'later');
    await strike(meeting, [24]);
    await say(list[0], 'yes');
    await rows(app, 'letter').updateMany({
      where: { invitation: Number(list[1]?.id), kind: 'reminder' },
      data: { notAfter: Date.now() - 1 },
    });
    mail.moods.clear();
    await tryAgain();
    expect(mail.letters.map(({ to }) => to)).toEqual([agency.emails[2]]);
  });

  it('of a meeting that moves away move with it', async () => {
    const { meeting } = await ahead(47.9);
    const starts = new Date(Date.now() + 96 * HOUR);
    await change(meeting, {
      act: 'move',
      starts: starts.toISOString(),
      ends: new Date(starts.getTime() + HOUR).toISOString(),
      room: meeting.room,
    });
    await settled();
    mail.clear();
    const due = await jobs(app).findOne({ where: { name: 'press-briefing.remind', key: `${meeting.id}:48` } });
    expect(Number(due?.runAt)).toBe(starts.getTime() - 48 * HOUR);
    // A run that had begun before the move finds that it is not due yet, and comes again.
    await strike(meeting, [48]);
    expect(mail.letters).toEqual([]);
    const again = await jobs(app).findOne({ where: { name: 'press-briefing.remind', key: `${meeting.id}:48:${starts.getTime()}` } });
    expect([again?.state, Number(again?.runAt)]).toEqual(['waiting', starts.getTime() - 48 * HOUR]);
  });

  it('of a cancelled meeting are taken back, and come again with it', async () => {
    const { meeting } = await ahead(96);
    const state = async () => (await jobs(app).findOne({ where: { name: 'press-briefing.remind', key: `${meeting.id}:48` } }))?.state;
    await change(meeting, { act: 'cancel', reason: 'Bão' });
    expect(await state()).toBe('cancelled');
    await change(meeting, { act: 'restore' });
    expect(await state()).toBe('waiting');
  });

  it('follow what the series says', async () => {
    const agency = await makeAgency(app, 1);
    const { series, meetings } = await makeSeries(app, [agency.id], { reminders });
    const { id, uid, sequence, ended, version, ...input } = series;
    await briefingService(app, 'series').change(id, { ...input, version, reminders: [{ hours: 5, to: 'coming' }] }, SYSTEM);
    const left = await jobs(app).findMany({
      where: { name: 'press-briefing.remind', key: { $startsWith: `${meetings[0]?.id}:` }, state: 'waiting' },
    });
    expect(left.map(({ key }) => key)).toEqual([`${meetings[0]?.id}:5`]);
  });
});

describe('invitations that go out by themselves', () => {
  it('go out so many days before, once, and late ones while the meeting has not begun', async () => {
    const agency = await makeAgency(app, 2);
    const { meetings } = await makeSeries(app, [agency.id], { inviteDays: 60 });
    // Nearer than 60 days: all of them are due.
    await until(async () => (await invitationsOf(app, meetings.at(-4)?.id as string)).length === 2);
    await settled();
    expect(mail.to(agency.emails[0] as string).length).toBeGreaterThan(1);
    const job = await jobs(app).findOne({ where: { name: 'press-briefing.invite', key: meetings[0]?.id } });
    expect(job?.state).toBe('done');
    await jobs(app).updateMany({ where: { name: 'press-briefing.invite', key: meetings[0]?.id }, data: { state: 'waiting', runAt: 0 } });
    const count = mail.letters.length;
    await until(
      async () =>
        (await jobs(app).count({ where: { name: 'press-briefing.invite', state: 'waiting', runAt: { $lte: Date.now() } } })) === 0,
    );
    await settled();
    expect(mail.letters).toHaveLength(count);
  });
});
