const MINUTE = 60_000;
const DAY = 24 * 60;

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

function clockIn(ms: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(
    ms,
  );
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return read('hour') * 60 + read('minute');
}

/**
 * When the quiet hours that hold at `now` end, in milliseconds since the epoch; null where it is not quiet. `from` belongs to
 * them, `to` does not; the same time twice means never.
 */
export function quietUntil(quiet: { from: string; to: string } | null, now: number, zone: string): number | null {
  if (!quiet || quiet.from === quiet.to) return null;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const isQuiet = (ms: number): boolean => {
    const clock = clockIn(ms, zone);
    return from < to ? clock >= from && clock < to : clock >= from || clock < to;
  };
  if (!isQuiet(now)) return null;
  const begun = now - (now % MINUTE);
  const wait = (to - clockIn(now, zone) + DAY) % DAY || DAY;
  let end = begun + wait * MINUTE;
  // The clock may be put forward or back on the way: first back to where it is surely quiet, then on by the minute.
  while (end - 90 * MINUTE > now && !isQuiet(end - MINUTE)) end -= 60 * MINUTE;
  while (end - MINUTE > now && !isQuiet(end - MINUTE)) end -= MINUTE;
  while (isQuiet(end)) end += MINUTE;
  return end;
}
