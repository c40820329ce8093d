import Holidays from 'date-holidays';
import { calendarOf, dayAfter, type Holiday } from '../../../domain/holiday';

/** Vietnam's days off of a year. Lunar feasts are reckoned for Hanoi's meridian: 2007 and 2030 differ from China's. */
export function vietnamese(year: number): Holiday[] {
  const found = new Holidays('VN', { languages: ['vi'] }).getHolidays(year).filter((holiday) => holiday.type === 'public');
  const days = found.flatMap((holiday) => {
    const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000);
    return Array.from(
      { length },
      (_, n): Holiday => ({ date: dayAfter(holiday.date.slice(0, 10), n), name: holiday.name.normalize('NFC'), kind: 'public' }),
    );
  });
  // The eve's five days hold Tết itself: one row a day, the later rule names it.
  return [...calendarOf(days).values()];
}
