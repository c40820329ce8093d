import { Temporal } from 'temporal-polyfill';

/** The newsroom's day around `now`: its first instant and the first of the next, ISO in UTC. */
export function dayAround(now: string, timezone: string): { from: string; to: string } {
  const start = Temporal.Instant.from(now).toZonedDateTimeISO(timezone).startOfDay();
  const iso = (at: Temporal.ZonedDateTime): string => new Date(at.epochMilliseconds).toISOString();
  return { from: iso(start), to: iso(start.add({ days: 1 }).startOfDay()) };
}
