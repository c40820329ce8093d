import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../packages/newsroom/contracts';
import type { Invitation, Occurrence } from '../../packages/press-briefing/contracts';
import { briefingService, calendarIn, invitationsOf, makeAgency, makeSeries, meetingOf, propertyOf, rows } from '../support/press-invite';
import {
  app,
  call,
  closeOffice,
  freshMail,
  invitations,
  invite,
  mail,
  ok,
  onMeeting,
  openOffice,
  refused,
  settled,
} from './support/press-invite';

beforeAll(openOffice);
afterAll(closeOffice);
beforeEach(freshMail);

let agency: Awaited<ReturnType<typeof makeAgency>>;
let meeting: Occurrence;
const mine = async (): Promise<Invitation> => (await invitationsOf(app, meeting.id))[0] as Invitation;
const say = async (answer: unknown, over: object = {}) =>
  invitations().reply((await mine()).id, { answer, by: 'page', at: Date.now(), ...over }, SYSTEM);
const pathIn = (text: string | undefined): string => /\/api\/press-briefing\/i\/[\w.-]+/.exec(text ?? '')?.[0] ?? '';
const page = async (path: string, form?: Record<string, string>) => {
  const answer = await fetch(`${app.url}${path}`, {
    redirect: 'manual',
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  return { status: answer.status, text: await answer.text() };
};

beforeEach(async () => {
  agency = await makeAgency(app, 1);
  meeting = (await makeSeries(app, [agency.id])).meetings[0] as Occurrence;
  await invite(meeting);
  await settled();
});

describe('an id that no row can have', () => {
  it('is refused in words, whatever the database can count to', async () => {
    const body = { agency: 'Báo Lạ', text: 'Ai trả lời?', unitId: '9999999999' };
    expect(await refused('POST', `/occurrences/${meeting.id}/questions`, body)).toMatch(/^400 /);
  });
});

describe('an answer', () => {
  it('to a SEQUENCE that nobody was ever told shuts out none that is given later', async () => {
    await say('yes', { by: 'mail', at: Date.now() - 60_000, sequence: 2_000_000_000 });
    await say('no');
    expect(await mine()).toMatchObject({ rsvp: 'no', rsvpBy: 'page' });
  });
});

describe('who comes in somebody’s place', () => {
  const who = () => ({ name: 'Trần Bình', email: `binh@thay${meeting.id}.test`, role: 'biên tập' });
  const lastTo = () => mail.to(who().email).at(-1);
  const sequenceOf = (letter = lastTo()) => Number(propertyOf(letter && calendarIn(letter)?.event, 'sequence'));

  it('has a page while they come, and not the calendar of who sent them', async () => {
    await say({ substitute: who() });
    await settled();
    const path = pathIn(lastTo()?.mail.text);
    const own = pathIn(mail.to(agency.emails[0] as string)[0]?.mail.text);
    expect(own).not.toBe('');
    const shown = await page(path);
    expect([shown.status, shown.text.includes('delegate-feed')]).toEqual([200, false]);
    expect((await page(own)).text).toContain('delegate-feed');
    expect((await page(`${path}/briefing.ics`)).text).not.toContain(own);
    await say('yes');
    expect((await page(path)).status).toBe(410);
    expect((await page(own)).status).toBe(200);
    // Named once more, they are let in once more.
    await say({ substitute: who() });
    expect((await page(path)).status).toBe(200);
    await say({ substitute: { ...who(), email: `khac@thay${meeting.id}.test` } });
    expect((await page(path)).status).toBe(410);
  });

  it('may say that they do not come, and is told so on a page that then shows nothing more', async () => {
    await say({ substitute: who() });
    await settled();
    const path = pathIn(lastTo()?.mail.text);
    const seen = /name="seen" value="([^"]+)"/.exec((await page(path)).text)?.[1] as string;
    const said = await page(path, { act: 'no', seen, note: '' });
    expect([said.status, said.text.includes('Đã ghi câu trả lời'), /<form|<section/.test(said.text)]).toEqual([200, true, false]);
    expect(await mine()).toMatchObject({ rsvp: 'no', rsvpBy: 'page' });
    expect((await page(path)).status).toBe(410);
  });

  it('is called again, and off again, by rising numbers', async () => {
    const told: number[] = [];
    const hear = async (answer: unknown) => {
      await say(answer);
      await settled();
      told.push(sequenceOf());
    };
    await hear({ substitute: who() });
    await hear('yes');
    await hear({ substitute: who() });
    await onMeeting(meeting.id, { act: 'cancel', reason: 'Bão' });
    await settled();
    told.push(sequenceOf());
    expect(calendarIn(lastTo() as never)?.method).toBe('CANCEL');
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
  });
});

describe('the door', () => {
  const lose = (state: string) => rows(app, 'delegate').updateMany({ where: { id: Number(agency.delegates[0]) }, data: { state } });

  it('opens to no code of somebody whose accreditation was withdrawn', async () => {
    const { id, code } = await mine();
    await lose('withdrawn');
    expect(await refused('POST', `/check-ins/${code}`)).toBe('409 delegate_not_accredited');
    await expect(invitations().checkIn(id, Date.now(), SYSTEM)).rejects.toMatchObject({ code: 'delegate_not_accredited' });
    expect((await mine()).checkedInAt).toBeNull();
    await lose('granted');
    expect(await ok('POST', `/check-ins/${code}`)).toMatchObject({ already: false });
  });

  it('gives its codes to who may open it', async () => {
    const { reader } = await import('./support/press-invite');
    const seen = await call<{ items: Invitation[] }>(reader, 'GET', `/occurrences/${meeting.id}/invitations`);
    expect(seen.body.data.items.map(({ name, code }) => [name !== '', code])).toEqual([[true, '']]);
  });
});

describe('inviting', () => {
  it('nobody leaves the meeting as it was', async () => {
    const [alone] = (await makeSeries(app, [])).meetings;
    expect(await invite(alone as Occurrence)).toEqual({ queued: 0, already: 0 });
    expect((await meetingOf(app, (alone as Occurrence).id)).invitedAt).toBeNull();
  });
});

describe('a letter in doubt', () => {
  it('is told to the open pages', async () => {
    const letter = await rows(app, 'letter').findOne({ where: { occurrence: Number(meeting.id) } });
    const told = () =>
      app.strapi.db
        .query('plugin::newsroom.event' as never)
        .findMany({ where: { type: 'briefing.changed', subject: `briefing:${meeting.id}` } }) as Promise<{ data: string | object }[]>;
    await rows(app, 'letter').updateMany({ where: { id: letter?.id }, data: { state: 'sending' } });
    await briefingService(app, 'letters').send(String(letter?.id), { heartbeat: async () => undefined });
    expect(await rows(app, 'letter').findOne({ where: { id: letter?.id } })).toMatchObject({ state: 'unknown' });
    expect((await told()).filter(({ data }) => JSON.stringify(data).includes('letters'))).toHaveLength(1);
  });
});

describe('a series that ends while its meetings are made ahead', () => {
  it('keeps none', async () => {
    const { series, meetings } = await makeSeries(app, []);
    await rows(app, 'occurrence').deleteMany({ where: { id: Number(meetings.at(-1)?.id) } });
    await Promise.all([
      briefingService(app, 'series').roll(),
      briefingService(app, 'series').end(series.id, { version: series.version, reason: 'Hết nhiệm kỳ' }, SYSTEM),
    ]);
    expect(await rows(app, 'occurrence').count({ where: { series: Number(series.id), state: 'scheduled' } })).toBe(0);
  });
});

describe.skipIf(process.env.TEST_WORLD !== 'postgres')('a series that changes while somebody changes a meeting', () => {
  it('waits, and leaves that meeting as it was made', async () => {
    const { series, meetings } = await makeSeries(app, []);
    const touched = Number(meetings[1]?.id);
    const other = await app.strapi.db.connection.transaction();
    await other('briefing_occurrences').where({ id: touched }).update({ room: 'Phòng khác', changed_by: 'Lan', version: 2 });
    const { id, uid, sequence, ended, ...input } = series;
    const changing = briefingService(app, 'series').change(id, { ...input, time: '10:15' }, SYSTEM);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await other.commit();
    await changing;
    expect([uid, sequence, ended].length).toBe(3);
    expect(await rows(app, 'occurrence').findOne({ where: { id: touched } })).toMatchObject({ room: 'Phòng khác', changedBy: 'Lan' });
  });
});

describe('a closed series', () => {
  it('is opened before its first meeting, and not when one was held behind closed doors', async () => {
    const { series, meetings } = await makeSeries(app, [], { mode: 'closed' });
    const { id, uid, sequence, ended, version, ...input } = series;
    const open = (at: number) => refused('PUT', `/series/${id}`, { ...input, version: at, mode: 'open' });
    expect(await open(version)).toBe('200 ');
    await ok('PUT', `/series/${id}`, { ...input, version: version + 1, mode: 'closed' });
    await rows(app, 'occurrence').updateMany({
      where: { id: Number(meetings[0]?.id) },
      data: { state: 'minutes_published', minutes: 'Kín' },
    });
    expect(await open(version + 2)).toBe('409 series_was_closed');
    expect([uid, sequence, ended].length).toBe(3);
    expect(await (await fetch(`${app.url}/api/press-briefing/briefings.xml`)).text()).not.toContain('Kín');
  });
});
