import { type Core, SYSTEM, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { PERMISSIONS } from '../../../../contracts';
import { climb, STEPS, type Step, soonAt, stepAt } from '../../../../domain/climb';
import { briefing } from '../announce';
import { idOrNull } from '../present';
import { type QuestionRow, table, type UnitRow } from '../tables';

import { service } from '../types';
import { headOf, isReachable, type Person, speakersOf, unitOf, whoMay } from './owing';
import { sceneOf, subjectOf } from './scene';
import { letterTo, NOTICE, noticeOf, tellDue } from './telling';

export const CLIMB = 'press-briefing.answer-climb';
export const SOON = 'press-briefing.answer-soon';
type Timer = { question: number /** Epoch ms: a timer of another time is void. */; due: number };

const hoursOf = (strapi: Core.Strapi): number => strapi.plugin('press-briefing').config('climbHours') as number;

/**
 * Books what the clock will do to a question that is owed: a reminder, and three steps. A timer is keyed by its question, time and step
 * and looks again when it runs, so none has to be withdrawn. In the caller's transaction.
 */
export async function setTimers(strapi: Core.Strapi, row: QuestionRow, now: number): Promise<void> {
  if (row.due === null) return;
  const due = Number(row.due);
  const data: Timer = { question: Number(row.id), due };
  const { jobs } = spine(strapi);
  const hours = hoursOf(strapi);
  await jobs.enqueue(
    ...STEPS.map((step) => ({ name: CLIMB, key: `${row.id}:${due}:${step}`, runAt: new Date(stepAt(due, hours, step)), data })),
  );
  const soon = soonAt(now, due);
  if (soon !== null) await jobs.enqueue({ name: SOON, key: `${row.id}:${due}`, runAt: new Date(soon), data });
}

/**
 * An answer that came back keeps its time, and the steps that passed while it lay answered are spent: a step's length after it came
 * back the clock looks once more, so that it cannot lie for ever. In the caller's transaction.
 */
export async function lookAgain(strapi: Core.Strapi, row: QuestionRow, now: number): Promise<void> {
  if (row.due === null) return;
  const due = Number(row.due);
  const data: Timer = { question: Number(row.id), due };
  const runAt = new Date(stepAt(Math.max(due, now), hoursOf(strapi), 2));
  await spine(strapi).jobs.enqueue({ name: CLIMB, key: `${row.id}:${due}:v${row.version}`, runAt, data });
}

/** The question a timer was set for, where its answer is owed still and by the same time. */
async function owed(strapi: Core.Strapi, { question, due }: Timer): Promise<QuestionRow | null> {
  const row = await table(strapi, 'question').findOne({ where: { id: question } });
  return row?.state === 'triaged' && Number(row.due) === due ? row : null;
}

async function remind(strapi: Core.Strapi, timer: Timer): Promise<void> {
  const row = await owed(strapi, timer);
  // After a downtime: what is late by then is not due soon.
  if (!row || timer.due <= (await spine(strapi).now()).getTime()) return;
  await tellDue(strapi, row, await unitOf(strapi, row.unitId), 'soon');
}

/** Writes the step, unless another process has or the question has moved on. The version stays: nobody's typing goes stale by the clock. */
async function take(strapi: Core.Strapi, row: QuestionRow, step: Step): Promise<boolean> {
  const { count } = await table(strapi, 'question').updateMany({
    where: {
      id: Number(row.id),
      state: 'triaged',
      due: Number(row.due),
      $or: [{ climbed: { $lt: step } }, { climbed: { $null: true } }],
    },
    data: { climbed: step },
  });
  return count > 0;
}

async function tellLate(strapi: Core.Strapi, row: QuestionRow, unit: UnitRow | null, step: Step): Promise<void> {
  const key = `answer_late:${row.id}:${row.due}:${step}`;
  const { notices } = spine(strapi);
  if (step === 3) {
    const office = await whoMay(strapi, PERMISSIONS.manage);
    if (office.length > 0) await notices.send(await noticeOf(strapi, row, NOTICE.lateOffice, office, 'board', key));
    return;
  }
  const people = (step === 1 ? speakersOf(unit, row) : headOf(unit)).filter(isReachable);
  const kind = step === 1 ? NOTICE.late : NOTICE.lateHead;
  const to = people.flatMap(({ user }) => (user ? [user] : []));
  if (to.length > 0) await notices.send(await noticeOf(strapi, row, kind, to, 'answers', key));
  const byLetter = people.filter((one: Person) => !one.user && one.email);
  if (unit && byLetter.length > 0)
    await service(strapi, 'letters').post(
      ...byLetter.map((one) => letterTo(row, unit, one, 'question_late', `${key}:${unit.id}:${one.id}`, { step })),
    );
}

/** One late answer goes as high as the clock says, once; what lies between is not told any more. */
async function run(strapi: Core.Strapi, timer: Timer): Promise<void> {
  const row = await owed(strapi, timer);
  if (!row) return;
  const unit = await unitOf(strapi, row.unitId);
  const scene = await sceneOf(strapi, row.occurrence);
  const step = climb(
    { due: timer.due, climbed: row.climbed ?? 0, now: scene.now, hours: hoursOf(strapi) },
    { speakers: speakersOf(unit, row).some(isReachable), head: headOf(unit).some(isReachable) },
  );
  if (step === null || !(await take(strapi, row, step))) return;
  await spine(strapi).events.append({
    type: 'briefing.answer_late',
    subject: subjectOf(row.id),
    actor: SYSTEM,
    data: { ...briefing(scene.series, scene.meeting), question: String(row.id), unit: idOrNull(row.unitId), climbed: step },
  });
  await tellLate(strapi, row, unit, step);
}

/** Declares what the clock does. Call it in `register()`. */
export function defineClimbing(strapi: Core.Strapi): void {
  const { jobs } = spine(strapi);
  jobs.define<Timer>({ name: CLIMB, transactional: true, run: (timer) => run(strapi, timer) });
  jobs.define<Timer>({ name: SOON, transactional: true, run: (timer) => remind(strapi, timer) });
}
