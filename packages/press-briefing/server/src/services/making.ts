import { type Actor, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { byPlace, withIds } from '../../../domain/agenda';
import { WEEK_MS, WEEKS_AHEAD } from '../../../domain/horizon';
import type { Planned } from '../../../domain/plan';
import type { Recurrence } from '../../../domain/recurrence';
import { announce } from './announce';
import { rules } from './rules';
import { type OccurrenceRow, type SeriesRow, table, uidOf } from './tables';
import { service } from './types';

const DAY_MS = 24 * 3_600_000;

export const ruleOf = (row: Pick<SeriesRow, 'rrule' | 'fromDay' | 'startTime' | 'timezone'>): Recurrence => ({
  rrule: row.rrule,
  from: row.fromDay,
  time: row.startTime,
  timezone: row.timezone,
});

/** The plan of a series around `now`: from when its rule holds (at most 12 weeks back) to 12 weeks ahead. */
export async function planAround(strapi: Core.Strapi, row: SeriesRow, now: number): Promise<Planned[]> {
  const { planTo } = await rules();
  const calendar = await service(strapi, 'holidays').calendar();
  const after = Math.max(Number(row.ruleSince), now - WEEKS_AHEAD * WEEK_MS);
  return planTo(ruleOf(row), row.holidayPolicy, calendar, after, now + WEEKS_AHEAD * WEEK_MS);
}

/**
 * Of a plan, what does not fall on a day on which the series meets already, or met, or was called off by a person: a meeting that was
 * invited to stays where it is when the series gets a new time, and gets no twin.
 */
async function apart(strapi: Core.Strapi, row: SeriesRow, plan: Planned[]): Promise<Planned[]> {
  const since = (plan[0]?.original ?? 0) - DAY_MS;
  const there = await table(strapi, 'occurrence').findMany({
    where: { series: Number(row.id), $or: [{ originalStart: { $gt: since } }, { starts: { $gt: since } }] },
    select: ['id', 'originalStart', 'starts'],
  });
  const { dayOf } = await rules();
  const known = new Set(there.map(({ originalStart }) => Number(originalStart)));
  const days = new Set(there.flatMap((one) => [one.originalStart, one.starts].map((at) => dayOf(Number(at), row.timezone))));
  return plan.filter(({ original, starts }) => known.has(original) || ![original, starts].some((at) => days.has(dayOf(at, row.timezone))));
}

/**
 * Makes the meetings of a series that do not exist yet, and announces those to come.
 * Runs any number of times, in any number of processes: UNIQUE(series, original start) keeps one of each.
 */
export async function makeOccurrences(strapi: Core.Strapi, row: SeriesRow, actor: Actor): Promise<number> {
  const now = (await spine(strapi).now()).getTime();
  const plan = await apart(strapi, row, await planAround(strapi, row, now));
  if (plan.length === 0) return 0;
  const { tableName } = strapi.db.metadata.get(uidOf('occurrence'));
  const stamp = new Date(now);
  return strapi.db.transaction(async ({ trx }) => {
    const made = (await strapi.db
      .connection(tableName)
      .transacting(trx)
      .insert(
        plan.map((item) => ({
          series: Number(row.id),
          original_start: item.original,
          starts: item.starts,
          ends: item.starts + row.duration * 60_000,
          state: item.effect === 'skipped' ? 'cancelled' : item.effect === 'moved' ? 'moved' : 'scheduled',
          agenda: JSON.stringify(withIds(row.agenda ?? [], byPlace)),
          room: row.room ?? '',
          note: item.holiday ?? '',
          minutes: '',
          sequence: row.sequence,
          changed_at: now,
          version: 1,
          changed_by: '',
          created_at: stamp,
          updated_at: stamp,
        })),
      )
      .onConflict(['series', 'original_start'])
      .ignore()
      .returning(['id', 'starts', 'state'])) as Pick<OccurrenceRow, 'id' | 'starts' | 'state'>[];
    const coming = made.filter((item) => item.state !== 'cancelled' && Number(item.starts) > now);
    await announce(strapi, 'scheduled', row, coming, actor);
    await service(strapi, 'invitations').timers.armNew(coming, row);
    return made.length;
  });
}
