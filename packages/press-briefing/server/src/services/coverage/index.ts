import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Coverage } from '../../../../contracts';
import { aimIn, byDay, sumBy } from '../../../../domain/coverage';
import { correctedAt } from '../../../../domain/tally';
import { iso, isoOrNull } from '../present';
import { demandSpan, SPAN_DAYS } from '../span';
import { rowOf, table } from '../tables';
import { tallies } from './store';

const DAY_MS = 24 * 3_600_000;
/** Corrections and late work beyond that are counted, and not listed. */
const LISTED = 200;

type Span = { from: number; to: number };
type Counted = { id: string; name: string; count: number };
const mostFirst = <T extends { name: string; count: number }>(rows: T[]): T[] =>
  rows.sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'vi'));

type Named = { id: string; name: string; aim?: number | null };

/** What there is now with what was counted: what nothing was counted of too, and what is gone by now under its last name. */
function joined(there: readonly Named[], counted: readonly Counted[]): (Counted & Named)[] {
  const counts = new Map(counted.map((one) => [one.id, one.count]));
  const known = new Set(there.map(({ id }) => id));
  return [...there.map((one) => ({ ...one, count: counts.get(one.id) ?? 0 })), ...counted.filter(({ id }) => !known.has(id))];
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = tallies(strapi);

  async function campaigns(span: Span): Promise<Coverage['campaigns']> {
    const { ask, timezone } = spine(strapi);
    const running = (await ask('campaigns.between')?.(iso(span.from), iso(span.to))) ?? [];
    const there = running.map(({ id, title, from, to, aim }) => ({ id, name: title, aim: aimIn(aim, { from, to }, span, timezone) }));
    return mostFirst(joined(there, await store.campaigns(span)).map(({ id, name, count, aim = null }) => ({ id, name, count, aim })));
  }

  async function agencies(span: Span): Promise<Coverage['agencies']> {
    const owning = (await table(strapi, 'agency').findMany({ select: ['id', 'name', 'destinations'], orderBy: { id: 'asc' } })).filter(
      ({ destinations }) => destinations?.length,
    );
    if (owning.length === 0) return [];
    const owners = owning.flatMap(({ id, destinations }) => (destinations ?? []).map((one) => [String(id), one] as const));
    const counts = await store.agencies(span, owners);
    return mostFirst(owning.map(({ id, name }) => ({ id: String(id), name, count: counts.get(String(id)) ?? 0 })));
  }

  async function corrections(span: Span): Promise<Coverage['corrections']> {
    const made = await store.latest('corrected', span, LISTED);
    const sendings = await store.sendings([...new Set(made.map(({ story }) => story))]);
    return made.map(({ story, version, title, at }) => ({
      headline: title,
      at: iso(at),
      ...correctedAt(version, sendings.get(story) ?? []),
    }));
  }

  return {
    /**
     * What the newsroom published in [from, to), epoch ms, by its own events. A story counts once, however often it was published:
     * on the day of its first version in the span, under section and kind of its last. Each language of a story is a story.
     * Refuses a span that is empty or longer than 400 days.
     */
    async between(from: number, to: number): Promise<Coverage> {
      const span = demandSpan(from, to);
      const { ask, timezone } = spine(strapi);
      // One after the other: SQLite has one connection.
      const totals = await store.totals(span);
      const stories = await store.stories(span);
      const destinations = ((await ask('destinations.list')?.()) ?? []).map(({ id, name }) => ({ id, name }));
      const late = await store.latest('late', span, LISTED);
      return {
        from: iso(from),
        to: iso(to),
        stories: totals.stories,
        before: totals.before,
        campaigns: await campaigns(span),
        sections: sumBy(stories, ({ section }) => section),
        kinds: sumBy(stories, ({ kind }) => kind),
        channels: mostFirst(joined(destinations, await store.destinations(span))),
        agencies: await agencies(span),
        days: byDay(stories, span, timezone),
        corrections: await corrections(span),
        corrected: totals.corrected,
        pulled: totals.pulled,
        late: late.map(({ title, due, at }) => ({ slugline: title, due: isoOrNull(due), at: iso(at) })),
        lateCount: totals.late,
      };
    },

    /**
     * The report of a meeting: from the start of the last meeting of its series that was held, or a week where there was none, until
     * it begins; of one that is still to come, until now.
     */
    async ofMeeting(id: string): Promise<Coverage> {
      const row = await rowOf(strapi, 'occurrence', id);
      const now = (await spine(strapi).now()).getTime();
      const to = Math.min(Number(row.startedAt ?? row.starts), now);
      const before = await table(strapi, 'occurrence').findOne({
        where: {
          series: Number(row.series),
          id: { $ne: Number(row.id) },
          state: { $in: ['held', 'minutes_published'] },
          starts: { $lt: to },
        },
        orderBy: { starts: 'desc' },
      });
      const from = before ? Number(before.startedAt ?? before.starts) : to - 7 * DAY_MS;
      return this.between(Math.min(Math.max(from, to - SPAN_DAYS * DAY_MS), to - 1), to);
    },
  };
};
