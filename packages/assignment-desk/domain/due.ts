import type { State } from './assignment';

/** People are warned this long before work is due. */
export const SOON_MS = 30 * 60_000;

/** Screens show it as near from an hour ahead. */
export const NEAR_MS = 60 * 60_000;

/** From `filed` on the work is out of the reporter's hands: it is late no more. */
const PENDING: readonly State[] = ['planned', 'offered', 'accepted', 'in_progress'];
export const isPending = (state: State): boolean => PENDING.includes(state);

export type Lateness = 'late' | 'soon' | 'none';

export function lateness(item: { state: State; due: string | null }, now: string): Lateness {
  if (item.due === null || !isPending(item.state)) return 'none';
  const left = Date.parse(item.due) - Date.parse(now);
  return left <= 0 ? 'late' : left < NEAR_MS ? 'soon' : 'none';
}

/** When to warn and when to call it late; nothing where no time is set. */
export function alarmsOf(due: string | null): { soon: string; late: string } | null {
  if (due === null) return null;
  return { soon: new Date(Date.parse(due) - SOON_MS).toISOString(), late: due };
}
