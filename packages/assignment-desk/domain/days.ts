import { DAY_MS, dayIn, instantOf, wallOf as wallMs } from './zone';

/** Days of the newsroom's calendar (`YYYY-MM-DD`), and the instants (ISO, UTC) they begin and end at. */

/** The wall clock of a zone at an instant (ISO): `{ day: '2026-03-12', clock: '14:30' }`. */
export function wallOf(at: string, timeZone: string): { day: string; clock: string } {
  const shown = new Date(wallMs(Date.parse(at), timeZone)).toISOString();
  return { day: shown.slice(0, 10), clock: shown.slice(11, 16) };
}

export const dayOf = (at: string, timeZone: string): string => dayIn(Date.parse(at), timeZone);

/** The instant (ISO, UTC) at which a zone's clock shows `clock` on `day`; a time that a change of the clocks skips lands after it. */
export const instantAt = (day: string, clock: string, timeZone: string): string =>
  new Date(instantOf(Date.parse(`${day}T${clock}:00Z`), timeZone)).toISOString();

export const startOf = (day: string, timeZone: string): string => instantAt(day, '00:00', timeZone);

export const addDays = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

/** Whole days from one day to another; negative where the second comes first. */
export const daysApart = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** From `from` to `to`, both included. */
export const daysBetween = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysApart(from, to) + 1) }, (_, index) => addDays(from, index));

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

/** An instant in the one form every spreadsheet reads as a time: `2026-11-26 17:30`. */
export function stampOf(at: string, timeZone: string): string {
  const { day, clock } = wallOf(at, timeZone);
  return `${day} ${clock}`;
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
