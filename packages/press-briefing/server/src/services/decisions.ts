import { type Actor, type Core, isUniqueViolation, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Decision, type DecisionInput, decisionInput } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { DECIDABLE } from '../../../domain/occurrence';
import { announceChange, briefing, subjectOf } from './announce';
import { decisionOf, iso } from './present';
import { change, type DecisionRow, rowOf, table } from './tables';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** With the assignments they became: asked for all at once. */
  async function presentAll(rows: DecisionRow[]): Promise<Decision[]> {
    const ids = rows.map(({ id }) => String(id));
    const found = ids.length ? ((await spine(strapi).ask('assignments.ofDecisions')?.(ids)) ?? []) : [];
    const became = new Map(found.map(({ decision, ...assignment }) => [decision, assignment]));
    return rows.map((row) => decisionOf(row, became.get(String(row.id)) ?? null));
  }
  const present = async (row: DecisionRow): Promise<Decision> => (await presentAll([row]))[0] as Decision;

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

  async function knowsDesk(id: string | null | undefined): Promise<void> {
    const desks = id ? await spine(strapi).ask('desks.list')?.() : undefined;
    if (desks && !desks.some((desk) => desk.id === id)) throw refuse('desk_unknown', { desk: id as string });
  }

  return {
    async ofOccurrence(occurrence: string): Promise<Decision[]> {
      return presentAll(await table(strapi, 'decision').findMany({ where: { occurrence: Number(occurrence) }, orderBy: { id: 'asc' } }));
    },

    /**
     * A line of a meeting's conclusion, in session or after it. It announces itself once (`briefing.decided`);
     * the assignment desk, where there is one, makes an assignment of it. The same `key` answers with the first row.
     */
    async add(occurrence: string, input: DecisionInput, actor: Actor): Promise<Decision> {
      const wanted = decisionInput.parse(input);
      await knowsDesk(wanted.desk);
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

    /** Other words, desk, person or date for a conclusion. The assignment it became keeps its own: a desk may be at work on it. */
    async change(id: string, { version, ...input }: DecisionInput & { version: number }, actor: Actor): Promise<Decision> {
      const { what, desk, who, due } = decisionInput.parse(input);
      await knowsDesk(desk);
      const data = { what, desk: desk ?? null, who, due: due ? Date.parse(due) : null };
      const row = await strapi.db.transaction(async () => {
        const changed = await change(strapi, 'decision', id, version, data, actor);
        const meeting = await rowOf(strapi, 'occurrence', changed.occurrence);
        const series = await rowOf(strapi, 'series', meeting.series);
        await announceChange(strapi, series, meeting, 'decisions', actor);
        return changed;
      });
      return present(row);
    },
  };
};
