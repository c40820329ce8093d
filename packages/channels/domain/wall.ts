const DAY_MS = 24 * 3_600_000;

/** The wall clock of `zone` at an instant, written as the epoch ms at which a clock in UTC would show it, so that days are plain sums. */
export function wallOf(ms: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(ms);
  const n = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)])) as Record<string, number>;
  return Date.UTC(n.year ?? 0, (n.month ?? 1) - 1, n.day, n.hour, n.minute, n.second) + (((ms % 1000) + 1000) % 1000);
}

/** The instant of a wall-clock moment; of two, the earlier, and one that the clocks skip lands after the gap (RFC 5545, 3.3.5). */
export function instantOf(wall: number, zone: string): number {
  const before = wallOf(wall - DAY_MS, zone) - (wall - DAY_MS);
  const after = wallOf(wall + DAY_MS, zone) - (wall + DAY_MS);
  const early = wall - before;
  if (before === after || wallOf(early, zone) === wall) return early;
  const late = wall - after;
  return wallOf(late, zone) === wall ? late : early;
}

/** The instant at which the day of `ms` begins in `zone`. */
export const startOfDay = (ms: number, zone: string): number => instantOf(Math.floor(wallOf(ms, zone) / DAY_MS) * DAY_MS, zone);
