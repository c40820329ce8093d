import { randomUUID } from 'node:crypto';
import { type Actor, type Core, SYSTEM, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type PlannedDate, type Series, type SeriesInput, seriesInput } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { WEEK_MS, WEEKS_AHEAD } from '../../../domain/horizon';
import { follow } from './following';
import { makeOccurrences, ruleOf } from './making';
import { iso, seriesOf } from './present';
import { rules } from './rules';
import { change, rowOf, table } from './tables';
import { service } from './types';

const FAULTS = { rule: 'rule_unreadable', date: 'date_unreadable', time: 'time_unreadable', timezone: 'timezone_unknown' } as const;
const PREVIEW = 6;
const YEAR_MS = 366 * 24 * 3_600_000;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const now = async () => (await spine(strapi).now()).getTime();

  /** What is stored of an input; refuses what no calendar could keep. */
  async function columnsOf(input: SeriesInput) {
    const { from, time, timezone: zone, ...rest } = seriesInput.parse(input);
    const timezone = zone ?? spine(strapi).timezone;
    const { dayOf, faultOf } = await rules();
    const fault = faultOf({ rrule: rest.rrule, from: from ?? '2026-01-01', time, timezone });
    if (fault) throw refuse(FAULTS[fault], { rrule: rest.rrule, from: from ?? '', time, timezone });
    return { ...rest, timezone, startTime: time, fromDay: from ?? dayOf(await now(), timezone) };
  }

  return {
    async list(): Promise<Series[]> {
      return (await table(strapi, 'series').findMany({ orderBy: { id: 'asc' } })).map(seriesOf);
    },

    /** The next six dates of an input that is not saved, holidays considered. */
    async preview(input: SeriesInput): Promise<PlannedDate[]> {
      const columns = await columnsOf(input);
      const { planOccurrences } = await rules();
      const calendar = await service(strapi, 'holidays').calendar();
      const after = await now();
      return planOccurrences(ruleOf(columns), columns.holidayPolicy, calendar, after, after + 2 * YEAR_MS)
        .slice(0, PREVIEW)
        .map((item) => ({ ...item, original: iso(item.original), starts: iso(item.starts) }));
    },

    /**
     * A new series with its meetings of the next 12 weeks. A `from` in the past (12 weeks at most) makes
     * the past meetings too, so that their minutes can be kept.
     */
    async create(input: SeriesInput, actor: Actor): Promise<Series> {
      const columns = await columnsOf(input);
      const at = await now();
      const { startsBetween } = await rules();
      const [first] = startsBetween(ruleOf(columns), at - WEEKS_AHEAD * WEEK_MS, at + WEEKS_AHEAD * WEEK_MS);
      if (first === undefined) throw refuse('rule_empty', { weeks: WEEKS_AHEAD });
      const uid = `briefing-${randomUUID()}@${new URL(spine(strapi).publicUrl).hostname}`;
      return strapi.db.transaction(async () => {
        const row = await table(strapi, 'series').create({
          data: { ...columns, uid, sequence: 0, ruleSince: first, changedAt: at, version: 1, changedBy: actor.name },
        });
        await makeOccurrences(strapi, row, actor);
        return seriesOf(row);
      });
    },

    /** Changes a series; meetings to come that nobody touched follow it, all others stay as people left them. */
    async change(id: string, { version, ...input }: SeriesInput & { version: number }, actor: Actor): Promise<Series> {
      const before = await rowOf(strapi, 'series', id);
      const columns = await columnsOf({ from: before.fromDay, ...input });
      const at = await now();
      const { startsBetween } = await rules();
      const timing = (row: typeof columns | typeof before) => JSON.stringify([ruleOf(row), row.duration, row.holidayPolicy]);
      const retimed = timing(columns) !== timing(before);
      if (retimed && startsBetween(ruleOf(columns), at, at + WEEKS_AHEAD * WEEK_MS).length === 0)
        throw refuse('rule_empty', { weeks: WEEKS_AHEAD });
      const shows = retimed || columns.room !== (before.room ?? '');
      return strapi.db.transaction(async () => {
        const after = await change(
          strapi,
          'series',
          id,
          version,
          {
            ...columns,
            changedAt: at,
            sequence: before.sequence + (shows ? 1 : 0),
            ...(retimed ? { ruleSince: at } : {}),
          },
          actor,
        );
        await follow(strapi, before, after, retimed, at, actor);
        return seriesOf(after);
      });
    },

    /** Daily: keeps every series 12 weeks ahead. Returns how many meetings were made. */
    async roll(): Promise<number> {
      let made = 0;
      for (const row of await table(strapi, 'series').findMany({})) made += await makeOccurrences(strapi, row, SYSTEM);
      return made;
    },
  };
};
