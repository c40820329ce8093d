import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Clash, HolidayEffect, HolidayEffectInput } from '../../../contracts';
import { type Calendar, calendarOf } from '../../../domain/holiday';
import { WEEK_MS, WEEKS_AHEAD } from '../../../domain/horizon';
import { ruleOf } from './making';
import { iso } from './present';
import { rules } from './rules';
import { type OccurrenceRow, type SeriesRow, table } from './tables';
import { service } from './types';

const DAY_MS = 24 * 3_600_000;

export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function among(all: SeriesRow[], rows: OccurrenceRow[], calendar: Calendar): Promise<Clash[]> {
    const { clashesOf } = await import('../../../domain/clash');
    const byId = new Map(all.map((series) => [String(series.id), series]));
    // A note that no person wrote is the day off for which the meeting was made elsewhere, whatever the table says today.
    const notes = new Map(rows.map((row) => [String(row.id), row.changedBy === '' ? (row.note ?? '') : '']));
    const made = rows.flatMap((row) => {
      const series = byId.get(String(row.series));
      if (!series) return [];
      const [original, starts, ends] = [Number(row.originalStart), Number(row.starts), Number(row.ends)];
      const { timezone, holidayPolicy: policy } = series;
      return [{ id: String(row.id), original, starts, ends, timezone, policy, off: row.state === 'cancelled' }];
    });
    const found = clashesOf(made, calendar, (id) => notes.get(id) ?? '');
    const shown = await service(strapi, 'occurrences').present(rows.filter((row) => found.some(({ id }) => id === String(row.id))));
    const meetings = new Map(shown.map((meeting) => [meeting.id, meeting]));
    return found.flatMap(({ id, starts, ...clash }) => {
      const meeting = meetings.get(id);
      return meeting ? [{ ...clash, meeting, starts: starts === null ? null : iso(starts) }] : [];
    });
  }

  const comingRows = (now: number): Promise<OccurrenceRow[]> =>
    table(strapi, 'occurrence').findMany({
      where: { starts: { $gt: now }, state: { $in: ['scheduled', 'moved', 'cancelled'] } },
      orderBy: { starts: 'asc' },
    });

  /** What the rules of the running series say for one day past the made meetings. */
  async function unmadeOn(day: string, all: SeriesRow[], calendar: Calendar, now: number): Promise<HolidayEffect['unmade']> {
    const { dayOf, planOccurrences } = await rules();
    const noon = Date.parse(`${day}T12:00:00Z`);
    if (noon < now + WEEKS_AHEAD * WEEK_MS) return [];
    return all
      .filter((series) => series.ended !== true)
      .flatMap((series) =>
        planOccurrences(ruleOf(series), series.holidayPolicy, calendar, noon - 2 * DAY_MS, noon + 2 * DAY_MS)
          .filter(({ original }) => dayOf(original, series.timezone) === day)
          .map(({ original, starts, effect }) => ({
            title: series.title,
            timezone: series.timezone,
            original: iso(original),
            starts: iso(starts),
            effect,
          })),
      );
  }

  return {
    /** Meetings to come that fall on a day off, or were moved for a day that is none any more. */
    async list(): Promise<Clash[]> {
      const now = (await spine(strapi).now()).getTime();
      const [rows, all, days] = await Promise.all([
        comingRows(now),
        table(strapi, 'series').findMany({}),
        table(strapi, 'holiday').findMany({}),
      ]);
      return among(all, rows, calendarOf(days));
    },

    /** What writing a day into the table, or taking it out (`kind` null), would mean for meetings that are made, and for those that are not. */
    async effect({ date, kind, name }: HolidayEffectInput): Promise<HolidayEffect> {
      const now = (await spine(strapi).now()).getTime();
      const [rows, all, days] = await Promise.all([
        comingRows(now),
        table(strapi, 'series').findMany({}),
        table(strapi, 'holiday').findMany({}),
      ]);
      const others = days.filter((day) => day.date !== date);
      const calendar = calendarOf(kind === null ? others : [...others, { date, name: name || date, kind }]);
      const { dayOf } = await rules();
      const zoneOf = new Map(all.map((series) => [String(series.id), series.timezone]));
      const onIt = rows.filter((row) => {
        const zone = zoneOf.get(String(row.series));
        return zone !== undefined && [row.starts, row.originalStart].some((at) => dayOf(Number(at), zone) === date);
      });
      return {
        made: await among(all, onIt, calendar),
        unmade: await unmadeOn(date, all, calendar, now),
      };
    },
  };
};
