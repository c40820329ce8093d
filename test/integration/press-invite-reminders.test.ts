import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Invitation, Occurrence } from '../../packages/press-briefing/contracts';
import { days } from '../support/briefing';
import { briefingService, calendarIn, invitationsOf, jobs, makeAgency, makeSeries, rows } from '../support/press-invite';
import { until } from './support/newsroom';
import { app, change, closeOffice, freshMail, invitations, invite, mail, openOffice, settled, tryAgain } from './support/press-invite';

const HOUR = 3_600_000;

beforeAll(openOffice);
afterAll(closeOffice);
beforeEach(freshMail);

describe('reminders', () => {
  const reminders = [
    { hours: 48, to: 'unanswered' },
    { hours: 24, to: 'unanswered' },
    { hours: 2, to: 'coming' },
  ];
  /** Meetings so far off that none of their reminders is due by itself, whatever day it is. */
  const from = days(4).slice(0, 10);
  /** A meeting `hours` from now, told to `n` delegates a week ago. */
  const ahead = async (hours: number, n = 3) => {
    const agency = await makeAgency(app, n);
    const { meetings } = await makeSeries(app, [agency.id], { reminders, from });
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
    const { series, meetings } = await makeSeries(app, [agency.id], { reminders, from });
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
    const last = meetings.findLast(({ starts }) => Date.parse(starts) < Date.now() + 59 * 24 * HOUR);
    await until(async () => (await invitationsOf(app, last?.id as string)).length === 2);
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
