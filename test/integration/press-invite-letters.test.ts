import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Occurrence } from '../../packages/press-briefing/contracts';
import { briefingService, calendarIn, invitationsOf, jobs, makeAgency, makeSeries, propertyOf, rows } from '../support/press-invite';
import { until } from './support/newsroom';
import {
  alone,
  app,
  change,
  closeOffice,
  freshMail,
  invitations,
  invite,
  lettersOf,
  mail,
  openOffice,
  settled,
  tryAgain,
  waiting,
} from './support/press-invite';

beforeAll(openOffice);
afterAll(closeOffice);
beforeEach(freshMail);

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
