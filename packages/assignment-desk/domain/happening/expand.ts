import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { DAY_MS, instantOf, wallOf } from '../zone';
import { isEndless, MOST, type Parts, partsOf, untilOf, WEEKDAYS, type Weekday, weekdayOf } from './rule';

/** A rule that repeats at the wall-clock time of its first start, in its own zone. */
export type Series = { starts: number; timezone: string; rrule: string };

/** A rule that has not occurred by then never does: the longest pause of a calendar is eight years (29 February). */
const PATIENCE_MS = 12 * 366 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;
/** Nobody plans beyond; a rule that counts years by the thousand ends here. */
const FAR = Date.UTC(2200, 0, 1);

/** Starts of a series in [from, to), epoch ms, rising; at most `most`. */
export function startsBetween(series: Series, from: number, to: number, most = MOST): number[] {
  const parts = partsOf(series.rrule);
  const first = Math.max(from, series.starts);
  if (to <= first) return [];
  const steps = stepsOf(parts, wallOf(series.starts, series.timezone));
  return steps ? quick(series, parts, steps, first, to, most) : thorough(series, first, to, most);
}

/**
 * Days and weeks are counted here: they are nearly all rules there are, and plain sums on the wall clock are two orders of magnitude
 * faster than a general engine. Everything else is rrule-temporal's, and a property test holds the two against each other.
 */
type Steps = { base: number; period: number; days: readonly number[] };

function stepsOf(parts: Parts, wall: number): Steps | null {
  if (parts.BYMONTH || parts.BYMONTHDAY || parts.BYSETPOS) return null;
  const interval = Number(parts.INTERVAL ?? 1);
  if (parts.FREQ === 'DAILY' && !parts.BYDAY) return { base: wall, period: interval * DAY_MS, days: [0] };
  if (parts.FREQ !== 'WEEKLY') return null;
  const weekStart = parts.WKST === 'SU' ? 6 : 0;
  const after = (weekday: number) => (weekday - weekStart + 7) % 7;
  const own = after(weekdayOf(wall));
  const named = parts.BYDAY ? parts.BYDAY.split(',').map((day) => after(WEEKDAYS.indexOf(day as Weekday))) : [own];
  return { base: wall - own * DAY_MS, period: interval * WEEK_MS, days: [...new Set(named)].sort((a, b) => a - b) };
}

function quick(
  { starts, timezone }: Series,
  parts: Parts,
  { base, period, days }: Steps,
  from: number,
  to: number,
  most: number,
): number[] {
  const found: number[] = [];
  const begin = wallOf(starts, timezone);
  const end = Math.min(to - 1, untilOf(parts, timezone) ?? Number.POSITIVE_INFINITY);
  let left = parts.COUNT ? Number(parts.COUNT) : Number.POSITIVE_INFINITY;
  // What is counted is counted from the first; what is not may begin near the window.
  const skip = parts.COUNT ? 0 : Math.max(0, Math.floor((from - DAY_MS - base - DAY_MS) / period));
  for (let at = base + skip * period; ; at += period) {
    for (const day of days) {
      const wall = at + day * DAY_MS;
      if (wall < begin) continue;
      if (left-- <= 0) return found;
      const ms = instantOf(wall, timezone);
      if (ms > end || found.length >= most) return found;
      if (ms >= from) found.push(ms);
    }
  }
}

const zoned = (ms: number, zone: string) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);

/** jkbrzt/rrule is hours off when the server runs in Asia/Ho_Chi_Minh (rrule#355); rrule-temporal never looks at the process's zone. */
export function thorough({ starts, timezone, rrule }: Series, from: number, to: number, most: number): number[] {
  const rule = new RRuleTemporal({ rruleString: `RRULE:${rrule}`, dtstart: zoned(starts, timezone), temporal: Temporal });
  const found = rule.between(zoned(from, 'UTC'), zoned(to - 1, 'UTC'), true);
  return found.slice(0, most).map((start) => start.epochMilliseconds);
}

export const isStart = (series: Series, ms: number): boolean => startsBetween(series, ms, ms + 1)[0] === ms;

/** The first start at or after `from`; null where there is none. */
export const firstFrom = (series: Series, from: number): number | null =>
  startsBetween(series, from, Math.max(from, series.starts) + PATIENCE_MS, 1)[0] ?? null;

/** Every start of a rule that ends, one more than `MOST` at most; null where it goes on for ever. */
export const allStarts = (series: Series): number[] | null =>
  isEndless(series.rrule) ? null : startsBetween(series, series.starts, FAR, MOST + 1);

/** How many starts lie before `ms`. */
export const countBefore = (series: Series, ms: number): number => startsBetween(series, series.starts, ms, MOST + 1).length;
