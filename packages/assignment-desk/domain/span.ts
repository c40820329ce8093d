import { addDays, dayOf, startOf } from './days';

/** Due times from `from` on, before `before`. */
export type Span = { from: string; before: string };

/** The span that `when` names. A day is one of the newsroom's zone, as long as it is there. */
export function spanOf(when: 'today' | 'week', now: string, zone: string): Span {
  const today = dayOf(now, zone);
  return { from: startOf(today, zone), before: startOf(addDays(today, when === 'today' ? 1 : 7), zone) };
}

/** The same for what filters say; null where they name no days. */
export const spanAsked = (when: string | undefined, now: string, zone: string): Span | null =>
  when === 'today' || when === 'week' ? spanOf(when, now, zone) : null;
