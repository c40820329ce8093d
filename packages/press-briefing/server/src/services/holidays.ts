import { type Actor, type Core, contested, isUniqueViolation, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type HolidayDay, type HolidayInput, holidayInput } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { type Calendar, calendarOf, withCompensatoryDays } from '../../../domain/holiday';
import { FIELD_WORDS } from '../../../domain/words';
import { type HolidayRow, table, uidOf } from './tables';

const YEARS_AHEAD = 3;

const dayOf = ({ date, name, kind, version }: HolidayRow): HolidayDay => ({ date, name, kind, version });

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  /** Fills an empty table with last year to three years ahead. People edit it from there: swapped days are decreed yearly. */
  async seed(): Promise<number> {
    if ((await table(strapi, 'holiday').count()) > 0) return 0;
    // A large almanac that only an empty table needs.
    const { vietnamese } = await import('./vietnamese');
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

  async list(): Promise<HolidayDay[]> {
    return (await table(strapi, 'holiday').findMany({ orderBy: { date: 'asc' } })).map(dayOf);
  },

  /** Adds a day (no `version`) or changes one. Meetings that were made stay as they are. */
  async put(input: HolidayInput, actor: Actor): Promise<HolidayDay> {
    const { date, name, kind, version } = holidayInput.parse(input);
    const days = table(strapi, 'holiday');
    const stale = async () => {
      const row = await days.findOne({ where: { date } });
      return row
        ? refuse('stale', { who: row.changedBy || 'Hội Tụ', version: row.version, ...contested({ name, kind }, row, FIELD_WORDS) })
        : refuse('holiday_not_found');
    };
    if (version === undefined) {
      try {
        return dayOf(await days.create({ data: { date, name, kind, version: 1, changedBy: actor.name } }));
      } catch (error) {
        throw isUniqueViolation(error) ? await stale() : error;
      }
    }
    const { count } = await days.updateMany({
      where: { date, version },
      data: { name, kind, version: version + 1, changedBy: actor.name },
    });
    if (count === 0) throw await stale();
    return { date, name, kind, version: version + 1 };
  },

  async remove(date: string): Promise<void> {
    if ((await table(strapi, 'holiday').deleteMany({ where: { date } })).count === 0) throw refuse('holiday_not_found');
  },

  async calendar(): Promise<Calendar> {
    return calendarOf(await table(strapi, 'holiday').findMany({}));
  },
});
