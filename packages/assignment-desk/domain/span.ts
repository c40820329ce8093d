import { Temporal } from 'temporal-polyfill';

export const WHENS = ['today', 'week', 'late'] as const;
export type When = (typeof WHENS)[number];

/** The span of due times that `when` names: from `from` on, before `before`. A day is one of the newsroom's zone, as long as it is there. */
export function spanOf(when: Exclude<When, 'late'>, now: string, zone: string): { from: string; before: string } {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).startOfDay();
  const iso = (at: Temporal.ZonedDateTime): string => new Date(at.epochMilliseconds).toISOString();
  return { from: iso(today), before: iso(today.add({ days: when === 'today' ? 1 : 7 }).startOfDay()) };
}

/** Instants as the newsroom's clock shows them, in the one form every spreadsheet reads as a time: `2026-11-26 17:30`. */
export function clockOf(zone: string): (instant: string | null) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => (instant === null ? '' : format.format(new Date(instant)));
}
