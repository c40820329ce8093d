/**
 * Wall-clock time of a zone with nothing but Intl: it runs in the browser as well, and never looks at the process's own zone.
 * A wall-clock moment is written as the epoch ms at which a clock in UTC would show it, so that days are plain sums.
 */
export const DAY_MS = 24 * 3_600_000;
const WEEK_MS = 7 * DAY_MS;

/** One week of a zone: its offset, or the moment inside it at which the clocks change. */
type Week = number | { change: number; before: number; after: number };
/** What was found out of a zone: offsets at the turns of weeks, and the weeks between. */
type Known = { format: Intl.DateTimeFormat; turns: Map<number, number>; weeks: Map<number, Week> };

const zones = new Map<string, Known>();

function known(zone: string): Known {
  const there = zones.get(zone);
  if (there) return there;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const found: Known = { format, turns: new Map(), weeks: new Map() };
  zones.set(zone, found);
  return found;
}

/** Whether the zone is one that this machine knows; `+07:00` is an offset, not a zone with rules of its own. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z]/.test(zone)) return false;
  try {
    known(zone);
    return true;
  } catch {
    return false;
  }
}

/** What Intl says: exact, and too slow to ask for each day of ten years. */
function measured(ms: number, { format }: Known): number {
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(ms / 1000) * 1000;
}

function atTurn(index: number, zone: Known): number {
  const there = zone.turns.get(index);
  if (there !== undefined) return there;
  const offset = measured(index * WEEK_MS, zone);
  zone.turns.set(index, offset);
  return offset;
}

function weekOf(index: number, zone: Known): Week {
  const there = zone.weeks.get(index);
  if (there !== undefined) return there;
  const before = atTurn(index, zone);
  const after = atTurn(index + 1, zone);
  const week = before === after ? before : { change: changeIn(index, before, zone), before, after };
  zone.weeks.set(index, week);
  return week;
}

function changeIn(index: number, before: number, zone: Known): number {
  let low = index * WEEK_MS;
  let high = low + WEEK_MS;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (measured(middle, zone) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Milliseconds to add to an instant for the wall clock of `zone`. */
export function offsetAt(ms: number, zone: string): number {
  const week = weekOf(Math.floor(ms / WEEK_MS), known(zone));
  if (typeof week === 'number') return week;
  return ms < week.change ? week.before : week.after;
}

export const wallOf = (ms: number, zone: string): number => ms + offsetAt(ms, zone);

/**
 * The instant of a wall-clock moment. One that a change of the clocks skips lands after it by the length of the gap;
 * of two, the earlier: RFC 5545, 3.3.5.
 */
export function instantOf(wall: number, zone: string): number {
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  const early = wall - before;
  if (before === after || offsetAt(early, zone) === before) return early;
  const late = wall - after;
  return offsetAt(late, zone) === after ? late : early;
}

/** Midnight, wall clock, of the day in which `wall` lies. */
export const dayOfWall = (wall: number): number => Math.floor(wall / DAY_MS) * DAY_MS;

/** The instant at which the day of `ms` begins in `zone`. */
export const startOfDay = (ms: number, zone: string): number => instantOf(dayOfWall(wallOf(ms, zone)), zone);

/** `YYYY-MM-DD` of an instant in a zone. */
export const dayIn = (ms: number, zone: string): string => new Date(wallOf(ms, zone)).toISOString().slice(0, 10);
