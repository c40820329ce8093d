import { instantOf, wallClock } from './wallclock';

const DAY_MS = 24 * 3_600_000;

/** The day after, `YYYY-MM-DD`. */
export const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);

/** Epoch ms at which a day of a zone begins; a midnight which a change of the clocks skips lies after it. */
export const startOfDay = (day: string, zone: string): number => instantOf({ day, time: '00:00' }, zone);

/** The days of a zone that [from, to) touches, each with the instant it begins at, rising. */
export function daysOf(from: number, to: number, zone: string): { day: string; starts: number }[] {
  const days: { day: string; starts: number }[] = [];
  for (let day = wallClock(from, zone).day; ; day = nextDay(day)) {
    const starts = startOfDay(day, zone);
    if (starts >= to) return days;
    days.push({ day, starts });
  }
}
