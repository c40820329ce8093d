import { type Jobs, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { alarmsOf, warningOf } from '../../../domain/due';
import { assignments } from './store';
import type { AssignmentRow } from './tables';

export const JOBS = { lapse: 'assignment-desk.offer-lapse', soon: 'assignment-desk.due-soon', late: 'assignment-desk.late' } as const;

/** `round` tells a timer that was overtaken: one is void when the row has moved on. */
export type TimerData = { assignment: string; round: number; at: string };

const keyOf = (id: string, round: number): string => `${id}:${round}`;

/** Sets the timers that `after` needs and withdraws those of `before`, in the caller's transaction. */
export async function setTimers(jobs: Jobs, before: AssignmentRow | null, after: AssignmentRow, now: string): Promise<void> {
  await setAlarms(jobs, before, after, now);
  await setLapse(jobs, before, after);
}

async function setAlarms(jobs: Jobs, before: AssignmentRow | null, after: AssignmentRow, now: string): Promise<void> {
  const id = after.documentId;
  if (before?.dueRound === after.dueRound) return;
  if (before) for (const name of [JOBS.soon, JOBS.late]) await jobs.cancel(name, keyOf(id, before.dueRound));
  const alarms = alarmsOf(after.due);
  if (!alarms) return;
  const job = (name: string, at: string) => ({
    name,
    key: keyOf(id, after.dueRound),
    runAt: new Date(at),
    data: { assignment: id, round: after.dueRound, at } satisfies TimerData,
  });
  // Work that is late from the start is called late; "soon" would be a lie by then.
  if (alarms.late > now) await jobs.enqueue(job(JOBS.soon, alarms.soon));
  await jobs.enqueue(job(JOBS.late, alarms.late));
}

async function setLapse(jobs: Jobs, before: AssignmentRow | null, after: AssignmentRow): Promise<void> {
  const id = after.documentId;
  if (before?.state === 'offered' && before.offerUntil !== null && (after.state !== 'offered' || after.offerRound !== before.offerRound)) {
    await jobs.cancel(JOBS.lapse, keyOf(id, before.offerRound));
  }
  if (after.state !== 'offered' || after.offerUntil === null || after.offerRound === before?.offerRound) return;
  const data: TimerData = { assignment: id, round: after.offerRound, at: after.offerUntil };
  await jobs.enqueue({ name: JOBS.lapse, key: keyOf(id, after.offerRound), runAt: new Date(after.offerUntil), data });
}

/** What a warning of now says of the time that is left; null where it would not be true any more. */
export async function timeLeft(strapi: Core.Strapi, id: string): Promise<ReturnType<typeof warningOf>> {
  const { now, timezone } = spineOf(strapi);
  const row = await assignments(strapi).findOne({ where: { documentId: id } });
  return warningOf(row?.due ?? null, (await now()).toISOString(), timezone);
}
