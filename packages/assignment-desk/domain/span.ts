import { Temporal } from 'temporal-polyfill';

/** Due times from `from` on, before `before`. */
export type Span = { from: string; before: string };

/** The span that `when` names. A day is one of the newsroom's zone, as long as it is there. */
export function spanOf(when: 'today' | 'week', now: string, zone: string): Span {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).startOfDay();
  const iso = (at: Temporal.ZonedDateTime): string => new Date(at.epochMilliseconds).toISOString();
  return { from: iso(today), before: iso(today.add({ days: when === 'today' ? 1 : 7 }).startOfDay()) };
}
