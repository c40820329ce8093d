import { randomUUID } from 'node:crypto';
import { type Actor, type Core, SYSTEM, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Occurrence, type PlannedDate, type Series, type SeriesInput, seriesInput } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { withIds } from '../../../domain/agenda';
import { WEEK_MS, WEEKS_AHEAD } from '../../../domain/horizon';
import type { Recurrence } from '../../../domain/recurrence';
import { endSeries } from './ending';
import { follow, tellNewLink, untouched } from './following';
import { hold } from './holding';
import { makeOccurrences, ruleOf } from './making';
import { demandNamed } from './naming';
import { iso, occurrenceOf, seriesOf } from './present';
import { rules } from './rules';
import { change, rowOf, type SeriesRow, table } from './tables';
import { service } from './types';

const FAULTS = { rule: 'rule_unreadable', date: 'date_unreadable', time: 'time_unreadable', timezone: 'timezone_unknown' } as const;
const PREVIEW = 6;
const YEAR_MS = 366 * 24 * 3_600_000;

/** Refuses a rule that contradicts itself, or by which nobody would ever meet, with what is wrong with it. */
async function demandMeetings(rule: Recurrence): Promise<void> {
  const { contradictionIn, hopelessness, YEARS_LOOKED } = await rules();
  const contradiction = contradictionIn(rule.rrule);
  if (contradiction) throw refuse(`rule_${contradiction}`, { rrule: rule.rrule });
  const hopeless = hopelessness(rule);
  if (hopeless?.why === 'until_before_start') throw refuse('until_before_start', { until: hopeless.until, from: rule.from });
  if (hopeless) throw refuse('rule_never', { rrule: rule.rrule, years: YEARS_LOOKED });
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const now = async () => (await spine(strapi).now()).getTime();

  /** What is stored of an input; refuses what no calendar could keep. */
  async function columnsOf(input: SeriesInput) {
    const { from, time, timezone: zone, ...rest } = seriesInput.parse(input);
    const timezone = zone ?? spine(strapi).timezone;
    const { dayOf, faultOf } = await rules();
    const fault = faultOf({ rrule: rest.rrule, from: from ?? '2026-01-01', time, timezone });
    if (fault) throw refuse(FAULTS[fault], { rrule: rest.rrule, from: from ?? '', time, timezone });
    const fromDay = from ?? dayOf(await now(), timezone);
    await demandMeetings({ rrule: rest.rrule, from: fromDay, time, timezone });
    const agencies = [...new Set(rest.agencies)];
    await demandNamed(strapi, { ...rest, agencies });
    // Its meetings take the items with their ids: what hangs on one follows it, however the agenda is reordered.
    const agenda = withIds(rest.agenda, () => randomUUID());
    return { ...rest, agencies, agenda, timezone, startTime: time, fromDay };
  }

  /** Refuses to open a series of which a meeting was held: what was said behind closed doors would be public at once. */
  async function demandNothingClosed(before: SeriesRow, mode: SeriesRow['mode']): Promise<void> {
    if (before.mode !== 'closed' || mode !== 'open') return;
    const held = { series: Number(before.id), state: { $in: ['in_session', 'held', 'minutes_published'] } };
    if ((await table(strapi, 'occurrence').count({ where: held })) > 0) throw refuse('series_was_closed');
  }

  /** Meetings to come, whoever touched them, are reminded of as their series says now. */
  async function timersFollow(before: SeriesRow, after: SeriesRow, at: number): Promise<void> {
    const said = ({ reminders, inviteDays }: SeriesRow) => JSON.stringify([reminders ?? [], inviteDays ?? null]);
    if (said(before) === said(after)) return;
    const coming = await table(strapi, 'occurrence').findMany({ where: { series: Number(after.id), starts: { $gt: at } } });
    const { timers } = service(strapi, 'invitations');
    await timers.disarm(coming, before);
    await timers.arm(coming, after);
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
      if (before.ended) throw refuse('series_ended');
      const columns = await columnsOf({ from: before.fromDay, ...input });
      const at = await now();
      const { startsBetween } = await rules();
      const timing = (row: typeof columns | typeof before) => JSON.stringify([ruleOf(row), row.duration, row.holidayPolicy]);
      const retimed = timing(columns) !== timing(before);
      if (retimed && startsBetween(ruleOf(columns), at, at + WEEKS_AHEAD * WEEK_MS).length === 0)
        throw refuse('rule_empty', { weeks: WEEKS_AHEAD });
      const shows = retimed || columns.room !== (before.room ?? '');
      return strapi.db.transaction(async () => {
        await demandNothingClosed(before, columns.mode);
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
        await tellNewLink(strapi, before, after, at, actor);
        await timersFollow(before, after, at);
        return seriesOf(after);
      });
    },

    /**
     * Ends a series: no more meetings are made, those to come are cancelled, and each delegate who was invited to one is told once,
     * for the whole series. One that is in session, and those that were held, stay.
     */
    end: (id: string, input: { version: number; reason: string }, actor: Actor): Promise<Series> => endSeries(strapi, id, input, actor),

    /** Meetings to come that keep their time and agenda when the series changes. */
    async staying(id: string): Promise<Occurrence[]> {
      const row = await rowOf(strapi, 'series', id);
      const at = await now();
      const free = new Set((await untouched(strapi, row, at)).map((meeting) => String(meeting.id)));
      const coming = await table(strapi, 'occurrence').findMany({
        where: { series: Number(row.id), starts: { $gt: at }, state: { $in: ['scheduled', 'moved'] } },
        orderBy: { starts: 'asc' },
      });
      return coming.filter((meeting) => !free.has(String(meeting.id))).map((meeting) => occurrenceOf(meeting, row));
    },

    /** Daily: keeps every series that has not ended 12 weeks ahead. Returns how many meetings were made. */
    async roll(): Promise<number> {
      let made = 0;
      for (const { id } of await table(strapi, 'series').findMany({ where: { ended: { $ne: true } }, select: ['id'] }))
        made += await strapi.db.transaction(async () => {
          // By its rule as it is now: somebody may be changing or ending it.
          await hold(strapi, 'series', { id: Number(id) });
          const row = await rowOf(strapi, 'series', id);
          return row.ended ? 0 : makeOccurrences(strapi, row, SYSTEM);
        });
      return made;
    },
  };
};
