import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Figures } from '../../packages/press-briefing/contracts';
import { type Booted, boot } from '../support/boot';
import { readCsv } from '../support/csv';
import { reports } from '../support/press-figures';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const now = Date.now();

let app: Booted;
let press: ReturnType<typeof reports>;
const ids: Record<string, number> = {};

const row = async (thing: string, data: object): Promise<number> =>
  Number((await press.rows(thing).create({ data: { version: 1, ...data } })).id);

async function meeting(series: number, starts: number, state: string): Promise<number> {
  return row('occurrence', { series, originalStart: starts, starts, ends: starts + HOUR, state, sequence: 0, changedAt: 0 });
}
let made = 0;
const question = (more: object) =>
  row('question', { occurrence: ids.held, agency: 'Báo', text: 'Vì sao?', state: 'released', key: `question-${made++}`, ...more });
const invitation = (occurrence: number, delegate: number, more: object = {}) =>
  row('invitation', { occurrence, delegate, rsvp: 'yes', sequence: 0, withdrawn: false, code: `code-${made++}`, linkEpoch: 0, ...more });

beforeAll(async () => {
  app = await boot({ plugins: ['newsroom', 'assignment-desk', 'press-briefing'] });
  press = reports(app, await app.registerAdmin());
  const series = await row('series', {
    title: '=Giao ban',
    mode: 'closed',
    rrule: 'FREQ=WEEKLY;BYDAY=TH',
    fromDay: '2026-01-01',
    startTime: '08:30',
    duration: 60,
    timezone: 'Asia/Ho_Chi_Minh',
    questionDeadline: 24,
    holidayPolicy: 'next',
    uid: 'figures@test',
    sequence: 0,
    ruleSince: 0,
    changedAt: 0,
  });
  ids.old = await meeting(series, now - 30 * DAY, 'held');
  ids.held = await meeting(series, now - 6 * DAY, 'held');
  ids.open = await meeting(series, now - HOUR, 'in_session');
  ids.cancelled = await meeting(series, now - 3 * DAY, 'cancelled');
  ids.next = await meeting(series, now + DAY / 2, 'scheduled');
  const agency = (name: string) => row('agency', { name, folded: name, kind: 'newspaper', active: true, linkEpoch: 0 });
  ids.paper = await agency('Báo Kinh tế');
  ids.radio = await agency('Đài Phát thanh');
  const delegate = (name: string, of: number | undefined) =>
    row('delegate', { agency: of, name, folded: name, email: `d${made++}@bao.test`, language: 'vi', state: 'granted', linkEpoch: 0 });
  const [an, binh, chi] = [await delegate('An', ids.paper), await delegate('Bình', ids.paper), await delegate('Chi', ids.radio)];

  await invitation(ids.held, an, { checkedInAt: now - 6 * DAY });
  await invitation(ids.held, binh);
  await invitation(ids.held, chi, { withdrawn: true });
  await invitation(ids.open, an);
  // Taken off the list, and came all the same.
  await invitation(ids.open, chi, { withdrawn: true, checkedInAt: now - HOUR });
  for (const other of [ids.old, ids.cancelled, ids.next]) await invitation(other, binh, { checkedInAt: now });

  const unit = await row('unit', { name: 'Sở Xây dựng', folded: 'so xay dung', active: true });
  const asked = now - 5 * DAY;
  const due = now - 2 * DAY;
  await question({ agencyId: ids.paper, unitId: unit, unit: 'Tên cũ', askedAt: asked, due, answeredAt: asked + 30 * MINUTE });
  await question({ agencyId: ids.paper, unitId: unit, state: 'approved', askedAt: asked, due, answeredAt: asked + 90 * MINUTE });
  await question({ agencyId: ids.radio, unitId: unit, state: 'answered', askedAt: asked, due, answeredAt: due + 5 * MINUTE });
  // Given back: the answer is owed again.
  await question({ unitId: unit, state: 'triaged', askedAt: asked, due, answeredAt: asked + MINUTE });
  await question({ unit: 'UBND Quận', state: 'released', askedAt: asked, due, answeredAt: asked + 10 * MINUTE });
  await question({ unit: 'ubnd quan', state: 'triaged', askedAt: asked, due });
  await question({ state: 'submitted', askedAt: asked, due });
  await question({ unitId: unit, state: 'declined', askedAt: asked, due });
  await question({ unitId: unit, askedAt: asked, due: now + 20 * DAY, answeredAt: now });
});
afterAll(() => app?.stop());

const figures = (query = press.span()) => press.ok<Figures>('GET', `/press-briefing/figures?${query}`);

it('answers stand by unit: those due in the span, on time, late, owed, and how long they took', async () => {
  const { units, median } = await figures();
  const [works, district, nobody] = ['Sở Xây dựng', 'UBND Quận', ''].map((name) => units.find((one) => one.name === name));
  expect(works).toMatchObject({ answered: 3, onTime: 2, late: 1, owed: 1, median: 90 });
  expect(works?.id).toMatch(/^\d+$/);
  // Named twice in two ways: one unit.
  expect(district).toMatchObject({ id: null, answered: 1, onTime: 1, late: 0, owed: 1, median: 10 });
  expect(nobody).toMatchObject({ answered: 0, owed: 1, median: null });
  expect(units).toHaveLength(3);
  expect(units[0]?.name).toBe('Sở Xây dựng');
  // Of 10, 30, 90 and three days less five minutes.
  expect(median).toBe(60);
});

it('attendance stands by agency and meeting: of those that took place', async () => {
  const { agencies, meetings } = await figures();
  expect(agencies).toEqual([
    { id: String(ids.paper), name: 'Báo Kinh tế', invited: 3, came: 1, asked: 2 },
    { id: String(ids.radio), name: 'Đài Phát thanh', invited: 1, came: 1, asked: 1 },
  ]);
  expect(meetings.map(({ id, invited, came, questions }) => [id, invited, came, questions])).toEqual([
    [String(ids.open), 2, 1, 0],
    [String(ids.held), 2, 1, 9],
  ]);
  const before = await figures(press.span(now - 35 * DAY, now - 20 * DAY));
  expect(before.meetings.map(({ id }) => id)).toEqual([String(ids.old)]);
  expect(before.agencies).toEqual([expect.objectContaining({ name: 'Báo Kinh tế', invited: 1, came: 1 })]);
});

it('decisions are done when their assignments are, late when these are, read in one question to the desk', async () => {
  const desk = await press.desk();
  const add = (what: string, due: number, more: object = {}) =>
    press.ok<{ id: string }>('POST', `/press-briefing/occurrences/${ids.open}/decisions`, {
      what,
      due: new Date(due).toISOString(),
      ...more,
    });
  const first = await add('Loạt bài phòng ngập', now + DAY, { desk: desk.id });
  const second = await add('Bản đồ tránh ngập', now - 5 * MINUTE, { desk: desk.id });
  const third = await add('Bỏ', now + DAY, { desk: desk.id });
  const all = [first, second, third].map(({ id }) => id);
  const ask = press.spine.ask('assignments.ofDecisions');
  await press.until(async () => (await ask?.(all))?.length === 3, 'the desk made assignments');
  expect(await ask?.([])).toEqual([]);
  expect((await ask?.([first.id, '999999']))?.map(({ decision }) => decision)).toEqual([first.id]);

  const rows = app.strapi.db.query('plugin::assignment-desk.assignment' as never) as unknown as { updateMany(o: object): Promise<unknown> };
  await rows.updateMany({ where: { decision: first.id }, data: { state: 'published' } });
  await rows.updateMany({ where: { decision: third.id }, data: { state: 'cancelled' } });
  const report = await figures();
  expect(report.decisions).toEqual({ made: 3, done: 1, open: 1, late: 1 });
  expect(report.meetings.find(({ id }) => id === String(ids.open))).toMatchObject({ decisions: 3, done: 1 });
});

it('is a file of four tables, without formulas', async () => {
  const answer = await app.request('GET', `/press-briefing/figures.csv?${press.span()}&language=en`, { token: await token() });
  expect(answer.headers.get('content-disposition')).toContain('so-lieu-giao-ban-');
  const rows = readCsv(answer.text.replace(/^\u{feff}/u, ''));
  expect(rows[0]).toEqual(['Unit', 'Answered', 'On time', 'Late', 'Owed', 'Median time to answer (minutes)']);
  expect(rows).toContainEqual(['Báo Kinh tế', '3', '1', '33', '2']);
  expect(rows.some(([title]) => title === "'=Giao ban")).toBe(true);
  expect(rows.filter((cells) => cells.join('') === '')).toHaveLength(3);
});

const token = () => app.login('admin@hoitu.test', 'Hoitu-test-2026');
