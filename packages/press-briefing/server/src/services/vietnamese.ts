import Holidays from 'date-holidays';
import { calendarOf, dayAfter, type Holiday } from '../../../domain/holiday';

/** Vietnam's days off of a year. Lunar feasts are reckoned for Hanoi's meridian: 2007 and 2030 differ from China's. */
export function vietnamese(year: number): Holiday[] {
  const found = new Holidays('VN', { languages: ['vi'] }).getHolidays(year).filter((holiday) => holiday.type === 'public');
  const begins = new Map(found.map((holiday) => [holiday.date.slice(0, 10), holiday.name]));
  const days = found.flatMap((holiday) => {
    const length = Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000);
    let { name } = holiday;
    return Array.from({ length }, (_, n): Holiday => {
      const date = dayAfter(holiday.date.slice(0, 10), n);
      // The eve's five days hold Tết itself: from there on they bear its name.
      name = begins.get(date) ?? name;
      return { date, name: name.normalize('NFC'), kind: 'public' };
    });
  });
  // One row a day.
  return [...calendarOf(days).values()];
}
