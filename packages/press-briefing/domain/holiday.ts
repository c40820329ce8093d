import { Temporal } from 'temporal-polyfill';

/** `public` and `compensatory` are days off; `working` is a weekend day worked in exchange for another. */
export type HolidayKind = 'public' | 'compensatory' | 'working';
export type Holiday = { /** `YYYY-MM-DD` */ date: string; name: string; kind: HolidayKind };
export type HolidayPolicy = 'skip' | 'previous' | 'next';

/** What a day's table says about it. */
export type Calendar = ReadonlyMap<string, Holiday>;
export const calendarOf = (holidays: readonly Holiday[]): Calendar => new Map(holidays.map((holiday) => [holiday.date, holiday]));

export const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
const weekend = (day: string): boolean => Temporal.PlainDate.from(day).dayOfWeek >= 6;

/** The day off that falls on `day`, or null. */
export function dayOff(day: string, calendar: Calendar): Holiday | null {
  const holiday = calendar.get(day);
  return holiday && holiday.kind !== 'working' ? holiday : null;
}

/** True where offices work: no day off, and no weekend unless it was swapped into a working day. */
export const isWorkingDay = (day: string, calendar: Calendar): boolean =>
  !dayOff(day, calendar) && (!weekend(day) || calendar.get(day)?.kind === 'working');

/** Longer than any Tết with its swapped days: past it the table is wrong, not the day. */
const REACH = 31;

/** The nearest working day before or after `day`; null where a month holds none. */
export function nearestWorkingDay(day: string, step: 1 | -1, calendar: Calendar): string | null {
  for (let n = 1; n <= REACH; n++) {
    const candidate = dayAfter(day, n * step);
    if (isWorkingDay(candidate, calendar)) return candidate;
  }
  return null;
}

/**
 * Adds the days off that Labour Code art. 111(3) gives for holidays on a weekend: the next working days.
 * Swapped days are decided year by year and stay for a person to enter.
 */
export function withCompensatoryDays(holidays: readonly Holiday[]): Holiday[] {
  const calendar = new Map(calendarOf(holidays));
  for (const holiday of [...holidays].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (holiday.kind !== 'public' || !weekend(holiday.date)) continue;
    const date = nearestWorkingDay(holiday.date, 1, calendar);
    if (date) calendar.set(date, { date, name: `Nghỉ bù ${holiday.name}`, kind: 'compensatory' });
  }
  return [...calendar.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
