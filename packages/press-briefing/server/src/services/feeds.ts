import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { PERMISSIONS } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import type { CalendarSeries } from '../../../domain/calendar';
import { ruleOf } from './making';
import { type OccurrenceRow, type SeriesRow, table } from './tables';

const PURPOSE = 'press-briefing.feed';
const DAY_MS = 24 * 3_600_000;
const LINK_DAYS = 366;
/** A subscriber keeps a month of what has been. */
const PAST_DAYS = 31;
const NAME = 'Giao ban báo chí · Press briefings';

const descriptionOf = (row: SeriesRow): string =>
  [row.chair ? `Chủ trì · Chair: ${row.chair}` : '', ...(row.agenda ?? []).map((item, n) => `${n + 1}. ${item.title}`)]
    .filter(Boolean)
    .join('\n');

/** A series and those of its meetings that a calendar shows. */
export const calendarSeries = (row: SeriesRow, meetings: OccurrenceRow[]): CalendarSeries => ({
  ...ruleOf(row),
  uid: row.uid,
  title: row.title,
  description: descriptionOf(row),
  duration: row.duration,
  room: row.room ?? '',
  onlineLink: row.onlineLink ?? '',
  sequence: row.sequence,
  changed: Number(row.changedAt),
  meetings: meetings.map((item) => ({
    original: Number(item.originalStart),
    starts: Number(item.starts),
    ends: Number(item.ends),
    state: item.state,
    room: item.room ?? '',
    note: item.note ?? '',
    sequence: item.sequence,
    changed: Number(item.changedAt),
  })),
});

export default ({ strapi }: { strapi: Core.Strapi }) => {
  async function build(where: Record<string, unknown>): Promise<string> {
    const now = (await spine(strapi).now()).getTime();
    const all = await table(strapi, 'series').findMany({ where, orderBy: { id: 'asc' } });
    const meetings = all.length
      ? await table(strapi, 'occurrence').findMany({
          where: { series: { $in: all.map((row) => Number(row.id)) }, starts: { $gt: now - PAST_DAYS * DAY_MS } },
          orderBy: { originalStart: 'asc' },
        })
      : [];
    // What writes calendars is large and not needed to start.
    const { icalendar } = await import('../../../domain/calendar');
    return icalendar(
      NAME,
      all.map((row) =>
        calendarSeries(
          row,
          meetings.filter((item) => String(item.series) === String(row.id)),
        ),
      ),
    );
  }

  /** True while the account is open and its roles still grant `see`. */
  async function maySee(id: string): Promise<boolean> {
    const user = await strapi.db
      .query('admin::user')
      .findOne({ where: { id: Number(id), isActive: true, blocked: { $ne: true } }, populate: ['roles'] });
    if (!user) return false;
    const granted: { action: string }[] = await strapi.service('admin::permission').findUserPermissions(user);
    return granted.some(({ action }) => action === PERMISSIONS.see);
  }

  return {
    /** Open series only: the public may read it. */
    open: (): Promise<string> => build({ mode: 'open' }),

    /** All series, for the bearer of a link; asks again, each time, whether its owner may still see them. */
    async personal(token: string): Promise<string> {
      const user = spine(strapi).unsign(PURPOSE, token)?.user;
      if (!user || !(await maySee(user))) throw refuse('feed_gone');
      return build({});
    },

    /** The link of one admin user, good for a year. */
    async link(user: string): Promise<{ personal: string; public: string; expires: string }> {
      const { publicUrl, sign, now } = spine(strapi);
      const expires = new Date((await now()).getTime() + LINK_DAYS * DAY_MS);
      const base = `${publicUrl}/api/press-briefing`;
      return {
        personal: `${base}/feed/${sign(PURPOSE, { user }, expires)}.ics`,
        public: `${base}/calendar.ics`,
        expires: expires.toISOString(),
      };
    },
  };
};
