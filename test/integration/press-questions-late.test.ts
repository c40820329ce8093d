import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Question } from '../../packages/press-briefing/contracts';
import { HOUR, type Office, openOffice } from '../support/press-questions';
import { until } from './support/newsroom';

let o: Office;
beforeAll(async () => {
  o = await openOffice();
});
afterAll(() => o?.app.stop());

type Timer = { question: number; due: number };
type Job = { id: number; name: string; state: string; data: string; runAt: string | number };
/** Kept as text, and handed back as it is by one database and read by the other. */
const read = <T>(data: unknown): T => (typeof data === 'string' ? JSON.parse(data) : data) as T;
const jobs = () =>
  o.app.strapi.db.query('plugin::newsroom.job') as unknown as {
    findMany(options: object): Promise<Job[]>;
    updateMany(options: object): Promise<unknown>;
    count(options: object): Promise<number>;
  };
const NAMES = ['press-briefing.answer-climb', 'press-briefing.answer-soon'];
const timersOf = async (id: string) =>
  (await jobs().findMany({ where: { name: { $in: NAMES } } }))
    .map((job) => ({ ...job, data: read<Timer>(job.data) }))
    .filter(({ data }) => String(data.question) === id);

/** So much time passes for one question and its timers, as the database sees it. */
async function pass(id: string, ms: number): Promise<void> {
  const row = await o.row(id);
  const due = Number(row.due) - ms;
  await o.app.strapi.db.transaction(async () => {
    await o.query('question').updateMany({ where: { id: Number(id) }, data: { due } });
    for (const timer of await timersOf(id))
      await jobs().updateMany({
        where: { id: timer.id },
        data: { data: JSON.stringify({ ...timer.data, due }), ...(timer.state === 'waiting' ? { runAt: Number(timer.runAt) - ms } : {}) },
      });
  });
}
/** Until every timer whose time has come has run. */
const settled = (id: string) =>
  until(async () =>
    (await timersOf(id)).every(({ state, runAt }) => state === 'done' || (state === 'waiting' && Number(runAt) > Date.now() + 500)),
  );

const due = () => new Date(Date.now() + 40 * HOUR).toISOString();
const owe = async (unit: string, more: object = {}): Promise<Question> => {
  const question = await o.add(2, {});
  const { body, text } = await o.act(question, {
    act: 'triage',
    ...(/^\d+$/.test(unit) ? { unitId: unit } : { unit }),
    due: due(),
    ...more,
  });
  expect(body.error, text).toBeUndefined();
  return body.data;
};
const told = async (id: string) => {
  const names = (person: string) => Object.entries(o.ids).find(([, one]) => one === person)?.[0] ?? 'admin';
  const notices = (await o.app.strapi.db.query('plugin::newsroom.notice').findMany({ where: { subject: `question:${id}` } })) as {
    kind: string;
    person: string;
  }[];
  const events = (await o.app.strapi.db
    .query('plugin::newsroom.event')
    .findMany({ where: { subject: `question:${id}`, type: 'briefing.answer_late' }, orderBy: { id: 'asc' } })) as {
    data: unknown;
  }[];
  return {
    climbed: (await o.row(id)).climbed,
    events: events.map(({ data }) => read<{ climbed: number }>(data).climbed),
    notices: notices
      .filter(({ kind }) => kind !== 'briefing.answer_due')
      .map(({ kind, person }) => `${kind.replace('briefing.answer_', '')} ${names(person)}`)
      .sort(),
    letters: (await o.letters(id))
      .filter(({ kind, params }) => kind === 'question_late' || params?.why === 'soon')
      .map(({ kind, to }) => `${kind} ${to}`),
  };
};

it('reminds once before it is due, then climbs from who speaks to the head and to the press office, once each', async () => {
  const { id } = await owe(o.roads.id);
  await pass(id, 31 * HOUR);
  await settled(id);
  expect(await told(id)).toEqual({ climbed: 0, events: [], notices: ['soon speaker'], letters: ['question_due chi-thu@donvi.test'] });
  await pass(id, 10 * HOUR);
  await settled(id);
  expect(await told(id)).toMatchObject({ climbed: 1, events: [1], notices: ['late speaker', 'soon speaker'] });
  expect((await told(id)).letters).toEqual(['question_due chi-thu@donvi.test', 'question_late chi-thu@donvi.test']);
  await pass(id, 24 * HOUR);
  await settled(id);
  expect(await told(id)).toMatchObject({ climbed: 2, events: [1, 2] });
  expect((await told(id)).notices).toContain('late_head head');
  await pass(id, 24 * HOUR);
  await settled(id);
  const end = await told(id);
  expect(end).toMatchObject({ climbed: 3, events: [1, 2, 3] });
  expect(end.notices.filter((one) => one.startsWith('late_office'))).toEqual([
    'late_office admin',
    'late_office colleague',
    'late_office office',
  ]);
  expect(end.letters).toHaveLength(2);
});

it('tells the highest step alone after a downtime, and that once', async () => {
  const { id } = await owe(o.roads.id);
  await pass(id, 100 * HOUR);
  await settled(id);
  const { climbed, events, notices, letters } = await told(id);
  expect({ climbed, events, letters }).toEqual({ climbed: 3, events: [3], letters: [] });
  expect(new Set(notices.map((one) => one.split(' ')[0]))).toEqual(new Set(['late_office']));
});

it('leaves alone what was answered or declined, and what was given more time', async () => {
  const [answered, declined, later] = [await owe(o.roads.id), await owe(o.roads.id), await owe(o.roads.id)];
  await o.act(answered, { act: 'answer', text: 'Xong' });
  await o.act(declined, { act: 'decline', reason: 'Không' });
  // The old timers come due; the new time is a week away.
  await pass(later.id, 25 * HOUR);
  await settled(later.id);
  const moved = await o.act(later, { act: 'triage', unitId: o.roads.id, due: new Date(Date.now() + 100 * HOUR).toISOString() });
  expect(moved.status).toBe(200);
  for (const { data, id } of await timersOf(later.id))
    if (data.due < Date.now() + 50 * HOUR)
      await jobs().updateMany({ where: { id, state: 'waiting' }, data: { runAt: Date.now() - 1_000 } });
  for (const one of [answered, declined]) await pass(one.id, 100 * HOUR);
  for (const one of [answered, declined, later]) {
    await settled(one.id);
    expect(await told(one.id)).toMatchObject({ climbed: 0, events: [], letters: [] });
  }
});

it('begins anew where it is given anew, and goes on where an answer comes back without a new time', async () => {
  const question = await owe(o.roads.id);
  await pass(question.id, 41 * HOUR);
  await settled(question.id);
  expect((await told(question.id)).climbed).toBe(1);
  const anew = await o.act(question, { act: 'triage', unitId: o.water.id, due: due() });
  expect(anew.body.data.climbed).toBe(0);
  await pass(question.id, 41 * HOUR);
  await settled(question.id);
  expect(await told(question.id)).toMatchObject({ climbed: 1, events: [1, 1] });
  expect((await told(question.id)).notices).toContain('late other');

  const answered = (await o.act(anew.body.data, { act: 'answer', text: 'Chưa đủ' })).body.data;
  const back = (await o.act(answered, { act: 'return', reason: 'Thiếu số liệu' })).body.data;
  expect(back.climbed).toBe(1);
  await pass(question.id, 24 * HOUR);
  await settled(question.id);
  // This unit has no head: the press office hears of it.
  expect(await told(question.id)).toMatchObject({ climbed: 3, events: [1, 1, 3] });
});

it('does not lie for ever where an answer comes back when all its steps had passed', async () => {
  const question = await owe(o.roads.id);
  const answered = (await o.act(question, { act: 'answer', text: 'Xong' })).body.data;
  await pass(question.id, 100 * HOUR);
  await settled(question.id);
  const back = await o.act(answered, { act: 'return', reason: 'Chưa rõ' });
  expect(back.status, back.text).toBe(200);
  await settled(question.id);
  expect(await told(question.id)).toMatchObject({ climbed: 0, events: [] });
  await pass(question.id, 24 * HOUR);
  await settled(question.id);
  expect(await told(question.id)).toMatchObject({ climbed: 3, events: [3] });
});

it('tells the press office at once of a unit that is but a name', async () => {
  const { id } = await owe('Phường không quen');
  await pass(id, 41 * HOUR);
  await settled(id);
  expect(await told(id)).toMatchObject({ climbed: 3, events: [3] });
});

it('is told once where several workers take the same timers', async () => {
  const { id } = await owe(o.roads.id);
  await pass(id, 41 * HOUR);
  const row = await o.row(id);
  const port = o.app.strapi.plugin('newsroom').service('spine').jobs as { enqueue(...jobs: object[]): Promise<unknown> };
  await port.enqueue(
    ...Array.from({ length: 8 }, (_, n) => ({
      name: NAMES[0],
      key: `again:${id}:${n}`,
      data: { question: Number(id), due: Number(row.due) },
    })),
  );
  await settled(id);
  expect(await told(id)).toMatchObject({ climbed: 1, events: [1], letters: ['question_late chi-thu@donvi.test'] });
});

it('leaves the version as it was: nobody’s typing goes stale by the clock', async () => {
  const question = await owe(o.roads.id);
  await pass(question.id, 41 * HOUR);
  await settled(question.id);
  expect(await o.row(question.id)).toMatchObject({ climbed: 1, version: question.version });
  expect((await o.act(question, { act: 'answer', text: 'Muộn nhưng có' })).status).toBe(200);
});
