/**
 * Wall-clock time of a zone with nothing but Intl, for the browser: the admin does not carry a Temporal polyfill
 * to fill two form fields.
 */
export type WallClock = { /** `YYYY-MM-DD` */ day: string /** `HH:MM` */; time: string };

const formats = new Map<string, Intl.DateTimeFormat>();
/** Kept: making a format costs a hundred times what using it does. A zone that is none throws, and is not kept. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, format);
  return format;
}

export function wallClock(ms: number, timeZone: string): WallClock {
  const parts = Object.fromEntries(
    formatIn(timeZone)
      .formatToParts(ms)
      .map(({ type, value }) => [type, value]),
  );
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

const asUtc = ({ day, time }: WallClock): number => Date.parse(`${day}T${time}:00Z`);

/** Epoch ms of a wall-clock time in a zone; NaN where it cannot be read. A time that a change of the clocks skips lands after it. */
export function instantOf(clock: WallClock, timeZone: string): number {
  const wanted = asUtc(clock);
  if (Number.isNaN(wanted)) return wanted;
  const offsetAt = (ms: number) => asUtc(wallClock(ms, timeZone)) - ms;
  // The two offsets around the change; the earlier instant that shows the wanted time wins.
  const offsets = [offsetAt(wanted - 86_400_000), offsetAt(wanted + 86_400_000)];
  const candidates = offsets.map((offset) => wanted - offset).sort((a, b) => a - b);
  const hit = candidates.find((ms) => asUtc(wallClock(ms, timeZone)) === wanted);
  return hit ?? wanted - (offsets[0] ?? 0);
}
