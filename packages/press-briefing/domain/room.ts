import type { OccurrenceState } from './occurrence';

export type RoomOp = 'check_in' | 'undo_check_in' | 'walk_in' | 'item_start' | 'item_end' | 'note' | 'question' | 'decision';
/** A meeting as the room sees it; instants are epoch ms. */
export type Room = { state: OccurrenceState; starts: number; startedAt: number | null; heldAt: number | null };
export type RoomDenial = 'session_not_open' | 'session_over';

/** People come, and ask, before the meeting is opened; notes are prepared before it, and finished after it. */
const BEFORE: readonly RoomOp[] = ['check_in', 'undo_check_in', 'walk_in', 'question', 'note'];
const AFTER: readonly RoomOp[] = ['note', 'decision'];

/** When something was done by the server's clock: no tablet's clock runs ahead of it, and nothing of a session was done before it. */
export function doneAt(room: Room, op: RoomOp, at: number, now: number): number {
  const earliest = BEFORE.includes(op) ? 0 : (room.startedAt ?? room.starts);
  return Math.min(now, Math.max(at, earliest));
}

/**
 * Why something done at `at` cannot be taken; null where it can. What reaches the server after the meeting was closed is
 * taken where it was done before.
 */
export function refusalOf(room: Room, op: RoomOp, at: number): RoomDenial | null {
  if (room.state === 'cancelled') return 'session_not_open';
  if (room.state === 'scheduled' || room.state === 'moved') return BEFORE.includes(op) ? null : 'session_not_open';
  if (room.state === 'in_session' || AFTER.includes(op)) return null;
  return room.heldAt !== null && at <= room.heldAt ? null : 'session_over';
}

/**
 * Since when somebody is in the room, epoch ms; null: not in it. Of those who checked them in the first counts; a check-in before
 * the last taking-back does not, in whatever order they arrive. `stands`: what the list says already, from wherever.
 */
export function presentSince(acts: readonly { op: string; at: number }[], stands: number | null): number | null {
  const undone = Math.max(Number.NEGATIVE_INFINITY, ...acts.filter(({ op }) => op === 'undo_check_in').map(({ at }) => at));
  const came = acts.filter(({ op }) => op === 'check_in').map(({ at }) => at);
  const valid = [...came, ...(stands === null ? [] : [stands])].filter((at) => at > undone);
  return valid.length ? Math.min(...valid) : null;
}
