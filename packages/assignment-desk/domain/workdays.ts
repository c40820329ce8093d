/**
 * Days of the newsroom's calendar (`YYYY-MM-DD`) and the instants they begin and end at, with nothing but Intl: the browser carries
 * no Temporal for a grid of days.
 */

const DAY_MS = 24 * 60 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes far longer than using it, and a grid asks hundreds of times. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const held = formats.get(timeZone);
  if (held) return held;
  const made = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(timeZone, made);
  return made;
}

/** The wall clock of a zone at an instant (ISO): `{ day: '2026-03-12', clock: '14:30' }`. */
export function wallOf(at: string, timeZone: string): { day: string; clock: string } {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(Date.parse(at))
      .map(({ type, value }) => [type, value]),
  );
  return { day: `${parts['year']}-${parts['month']}-${parts['day']}`, clock: `${parts['hour']}:${parts['minute']}` };
}

export const dayOf = (at: string, timeZone: string): string => wallOf(at, timeZone).day;

/** The instant (ISO, UTC) at which a zone's clock shows `clock` on `day`; a time that a change of the clocks skips lands after it. */
export function instantAt(day: string, clock: string, timeZone: string): string {
  const wanted = Date.parse(`${day}T${clock}:00Z`);
  const shown = (ms: number): number => {
    const wall = wallOf(new Date(ms).toISOString(), timeZone);
    return Date.parse(`${wall.day}T${wall.clock}:00Z`);
  };
  // The offsets on both sides of a change; the earlier instant that shows the wanted time wins.
  const guesses = [wanted - DAY_MS, wanted + DAY_MS].map((ms) => wanted - (shown(ms) - ms)).sort((a, b) => a - b);
  const hit = guesses.find((ms) => shown(ms) === wanted) ?? guesses.at(-1) ?? wanted;
  return new Date(hit).toISOString();
}

export const startOf = (day: string, timeZone: string): string => instantAt(day, '00:00', timeZone);

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** From `from` to `to`, both included. */
export function daysBetween(from: string, to: string): string[] {
  const count = Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
  return Array.from({ length: Math.max(0, count + 1) }, (_, index) => addDays(from, index));
}

/** 0 is Monday: the week of a Vietnamese newsroom begins there. */
export const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
export const mondayOf = (day: string): string => addDays(day, -weekdayOf(day));

const WEEKDAYS = {
  vi: ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

/** "T5 12/3": a day as it stands on the wall of a newsroom. */
export function sayDay(day: string, language: string): string {
  const words = WEEKDAYS[language.startsWith('vi') ? 'vi' : 'en'];
  return `${words[weekdayOf(day)]} ${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
}

/** The end of something as people say it: its last day where it ends with a day, else the day and the clock. */
export function sayUntil(ends: string, timeZone: string, language: string): string {
  const { day, clock } = wallOf(ends, timeZone);
  return clock === '00:00' ? sayDay(addDays(day, -1), language) : `${sayDay(day, language)} ${clock}`;
}

/** The same for a beginning: the clock is left out where it is the day's own. */
export function sayFrom(starts: string, timeZone: string, language: string): string {
  const { day, clock } = wallOf(starts, timeZone);
  return clock === '00:00' ? sayDay(day, language) : `${sayDay(day, language)} ${clock}`;
}
