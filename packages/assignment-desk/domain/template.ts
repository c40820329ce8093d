const DAY_MS = 24 * 60 * 60_000;
const MINUTE_MS = 60_000;

/** When work of a template is due: so many minutes after it is made, or the next time the clock shows a time of day. */
export type DueRule = { dueIn: number | null; dueAt: string | null };

/** A time of day, `HH:MM`. */
export const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * The due time a template means when it is used at `now` (ISO, UTC); null where it names none.
 * `offset` is the zone's distance from UTC in minutes, east positive: 420 in Vietnam.
 */
export function dueOf({ dueIn, dueAt }: DueRule, now: string, offset: number): string | null {
  const at = Date.parse(now);
  if (dueIn !== null) return new Date(at + dueIn * MINUTE_MS).toISOString();
  if (dueAt === null || !CLOCK.test(dueAt)) return null;
  const [hours = 0, minutes = 0] = dueAt.split(':').map(Number);
  const midnight = Math.floor((at + offset * MINUTE_MS) / DAY_MS) * DAY_MS - offset * MINUTE_MS;
  const today = midnight + (hours * 60 + minutes) * MINUTE_MS;
  return new Date(today > at ? today : today + DAY_MS).toISOString();
}
