import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import Holidays from 'date-holidays';
import { type Calendar, calendarOf, dayAfter, type Holiday, withCompensatoryDays } from '../../../domain/holiday';
import { table, uidOf } from './tables';

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

const YEARS_AHEAD = 3;

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Fills an empty table with last year to three years ahead. People edit it from there: swapped days are decreed yearly. */
  async seed(): Promise<number> {
    if ((await table(strapi, 'holiday').count()) > 0) return 0;
    const first = (await spine(strapi).now()).getUTCFullYear() - 1;
    const all = withCompensatoryDays(Array.from({ length: YEARS_AHEAD + 2 }, (_, n) => vietnamese(first + n)).flat());
    const name = strapi.db.metadata.get(uidOf('holiday')).tableName;
    const stamp = new Date();
    // Several processes may boot at once: the unique date keeps one row each.
    await strapi.db.transaction(async ({ trx }) => {
      for (const holiday of all) {
        await strapi.db
          .connection(name)
          .transacting(trx)
          .insert({ ...holiday, version: 1, created_at: stamp, updated_at: stamp })
          .onConflict('date')
          .ignore();
      }
    });
    return all.length;
  },

  async calendar(): Promise<Calendar> {
    return calendarOf(await table(strapi, 'holiday').findMany({}));
  },
});
