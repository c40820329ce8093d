import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Invitation, InvitationPlan, Occurrence, Series } from '../../packages/press-briefing/contracts';
import { calendarIn, invitationsOf, makeAgency, makeSeries, meetingOf, propertyOf, rows } from '../support/press-invite';
import {
  act,
  app,
  call,
  closeOffice,
  freshMail,
  invitations,
  mail,
  office,
  ok,
  onMeeting,
  openOffice,
  reader,
  refused,
  settled,
} from './support/press-invite';

beforeAll(openOffice);
afterAll(closeOffice);
beforeEach(freshMail);

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
