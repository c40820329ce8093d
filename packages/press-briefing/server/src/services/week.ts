import { type Core, type ResponseOf, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { admin, Occurrence } from '../../../contracts';
import { type OccurrenceRow, rowOf, table } from './tables';
import { service } from './types';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** The meeting in session; else the next that has not ended. */
  async function current(now: number): Promise<OccurrenceRow | null> {
    const occurrences = table(strapi, 'occurrence');
    const orderBy = { starts: 'asc' };
    return (
      (await occurrences.findOne({ where: { state: 'in_session' }, orderBy })) ??
      (await occurrences.findOne({ where: { state: { $in: ['scheduled', 'moved'] }, ends: { $gt: now } }, orderBy }))
    );
  }

  return {
    /** What the press office looks at: `chosen`, or the current meeting; what was cancelled before it; the one before. */
    async read(chosen?: string): Promise<ResponseOf<typeof admin.thisWeek>> {
      const now = (await spine(strapi).now()).getTime();
      const row = chosen ? await rowOf(strapi, 'occurrence', chosen) : await current(now);
      const until = row ? Number(row.starts) : now;
      const occurrences = table(strapi, 'occurrence');
      const before = await occurrences.findOne({
        where: {
          starts: { $lt: until },
          ends: { $lt: Math.max(now, until) },
          state: { $ne: 'cancelled' },
          ...(row ? { id: { $ne: Number(row.id) } } : {}),
        },
        orderBy: { starts: 'desc' },
      });
      const cancelled = await occurrences.findMany({
        where: { state: 'cancelled', ends: { $gt: now }, starts: { $lt: until } },
        orderBy: { starts: 'asc' },
      });
      const present = (rows: (OccurrenceRow | null)[]): Promise<Occurrence[]> =>
        service(strapi, 'occurrences').present(rows.filter((item) => item !== null));
      const [[shown = null], [previous = null], dropped, desks] = await Promise.all([
        present([row]),
        present([before]),
        present(cancelled),
        spine(strapi).ask('desks.list')?.(),
      ]);
      const [questions, decisions, previousDecisions] = await Promise.all([
        shown ? service(strapi, 'questions').ofOccurrence(shown.id) : [],
        shown ? service(strapi, 'decisions').ofOccurrence(shown.id) : [],
        previous ? service(strapi, 'decisions').ofOccurrence(previous.id) : [],
      ]);
      return { current: shown, questions, decisions, cancelled: dropped, previous, previousDecisions, desks: desks ?? null };
    },
  };
};
