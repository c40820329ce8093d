import { type Decision, type DeliveryState, decisionsFor, LANE_BLOCKING, type Operation } from './delivery';

const MINUTE = 60_000;
const WAITS = [2, 5, 15, 30, 60, 120, 240].map((minutes) => minutes * MINUTE);

/** Milliseconds until people are asked again for the receipts of a recall, after `asked` times; every four hours in the end. */
export const reminderIn = (asked: number): number => WAITS[Math.min(asked, WAITS.length - 1)] as number;

/** A delivery of one lane, oldest first. */
export type LaneRow = { id: number; operation: Operation; state: DeliveryState; recall: string | null };

export type Standing<R> = { row: R; done: boolean; live: boolean; decisions: Decision[] };

const ENDED: readonly DeliveryState[] = ['delivered', 'cancelled', 'superseded'];

/**
 * Where one destination stands in a recall; null where it has no part in it. While something older is on its way or unclear,
 * that is what stands: its retraction cannot have happened yet. A person who gave up has settled it, and it stays live.
 */
export function standingIn<R extends LaneRow>(lane: readonly R[], recall: string, act: 'pull' | 'correct'): Standing<R> | null {
  const mine = lane.filter((row) => row.recall === recall && (act === 'correct' || row.operation === 'retract'));
  const last = mine.at(-1);
  if (!last) return null;
  const before = lane.filter((row) => row.id < last.id && LANE_BLOCKING.includes(row.state)).at(-1);
  if (before && !ENDED.includes(last.state))
    return { row: before, done: false, live: true, decisions: decisionsFor(before.state, before.operation) };
  const done = ENDED.includes(last.state);
  return { row: last, done, live: last.state !== 'delivered', decisions: decisionsFor(last.state, last.operation) };
}
