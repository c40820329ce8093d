import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Invitation, Occurrence } from '../../packages/press-briefing/contracts';
import { briefingService, calendarIn, invitationsOf, makeAgency, makeSeries, propertyOf, rows } from '../support/press-invite';
import { act, app, closeOffice, freshMail, invitations, mail, ok, onMeeting, openOffice, refused, settled } from './support/press-invite';

beforeAll(openOffice);
afterAll(closeOffice);
beforeEach(freshMail);

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
