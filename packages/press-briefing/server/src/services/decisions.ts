import { type Actor, type Core, isUniqueViolation, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Decision, type DecisionInput, decisionInput } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { DECIDABLE } from '../../../domain/occurrence';
import { briefing, subjectOf } from './announce';
import { decisionOf, iso } from './present';
import { type DecisionRow, rowOf, table } from './tables';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const present = async (row: DecisionRow): Promise<Decision> =>
    decisionOf(row, (await spine(strapi).ask('assignments.ofDecision')?.(String(row.id))) ?? null);

  const byKey = (key: string | undefined) => (key ? table(strapi, 'decision').findOne({ where: { key } }) : null);

  /** The row and its event stand or fall together. */
  async function write(
    occurrence: string,
    { what, desk, who, due, key }: ReturnType<typeof decisionInput.parse>,
    actor: Actor,
  ): Promise<DecisionRow> {
    return strapi.db.transaction(async () => {
      const meeting = await rowOf(strapi, 'occurrence', occurrence);
      if (!DECIDABLE.includes(meeting.state)) throw refuse('deciding_too_early', { state: meeting.state });
      const series = await rowOf(strapi, 'series', meeting.series);
      const dueAt = due ? Date.parse(due) : null;
      const row = await table(strapi, 'decision').create({
        data: {
          occurrence: Number(meeting.id),
          what,
          desk: desk ?? null,
          who,
          due: dueAt,
          key: key ?? null,
          version: 1,
          changedBy: actor.name,
        },
      });
      await spine(strapi).events.append({
        type: 'briefing.decided',
        subject: subjectOf(meeting.id),
        actor,
        data: { ...briefing(series, meeting), decision: String(row.id), what, desk: desk ?? null, due: dueAt === null ? null : iso(dueAt) },
      });
      return row;
    });
  }

  return {
    async ofOccurrence(occurrence: string): Promise<Decision[]> {
      return Promise.all(
        (await table(strapi, 'decision').findMany({ where: { occurrence: Number(occurrence) }, orderBy: { id: 'asc' } })).map(present),
      );
    },

    /**
     * A line of a meeting's conclusion, in session or after it. It announces itself once (`briefing.decided`);
     * the assignment desk, where there is one, makes an assignment of it. The same `key` answers with the first row.
     */
    async add(occurrence: string, input: DecisionInput, actor: Actor): Promise<Decision> {
      const wanted = decisionInput.parse(input);
      const desks = await spine(strapi).ask('desks.list')?.();
      if (wanted.desk && desks && !desks.some((desk) => desk.id === wanted.desk)) throw refuse('desk_unknown', { desk: wanted.desk });
      const known = await byKey(wanted.key);
      if (known) return present(known);
      try {
        return await present(await write(occurrence, wanted, actor));
      } catch (error) {
        // Two presses at once: the unique key let one through.
        const first = isUniqueViolation(error) ? await byKey(wanted.key) : null;
        if (!first) throw error;
        return present(first);
      }
    },
  };
};
