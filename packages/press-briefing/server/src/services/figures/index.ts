import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Figures } from '../../../../contracts';
import { answersOf, conclusionsOf, median, minutesOf, type Owed } from '../../../../domain/figures';
import { iso } from '../present';
import { demandSpan } from '../span';
import { figureRows } from './store';

const grouped = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
};
const sum = <T>(rows: readonly T[] | undefined, of: (row: T) => number): number => (rows ?? []).reduce((all, row) => all + of(row), 0);
const byName = (a: { name: string }, b: { name: string }): number => a.name.localeCompare(b.name, 'vi');

type OwedRow = Owed & { unitId: string | null };

/** By unit; one that was only named is told from others by its name without accents. Most owed and late first. */
function unitsOf(rows: readonly OwedRow[]): Figures['units'] {
  return [...grouped(rows, (row) => row.unitId ?? `:${fold(row.unit)}`).values()]
    .map((group) => ({ id: group[0]?.unitId ?? null, name: group[0]?.unit ?? '', ...answersOf(group) }))
    .sort((a, b) => b.owed + b.late - (a.owed + a.late) || byName(a, b));
}

type Attended = { agency: string; name: string; invited: number; came: number };
type Asked = { agency: string | null; name: string; count: number };

function agenciesOf(attendance: readonly Attended[], asked: readonly Asked[]): Figures['agencies'] {
  const agencies = new Map<string, Figures['agencies'][number]>();
  const of = (id: string, name: string) => {
    const known = agencies.get(id) ?? { id, name, invited: 0, came: 0, asked: 0 };
    agencies.set(id, known);
    return known;
  };
  for (const { agency, name, invited, came } of attendance) {
    const one = of(agency, name);
    one.invited += invited;
    one.came += came;
  }
  for (const { agency, name, count } of asked) if (agency !== null) of(agency, name).asked += count;
  return [...agencies.values()].sort((a, b) => b.came - a.came || b.invited - a.invited || byName(a, b));
}

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = figureRows(strapi);

  /** The assignments that decisions became, by decision; none without the assignment desk. */
  async function assignments(ids: string[]): Promise<Map<string, { state: string; due: number | null }>> {
    const found = (await spine(strapi).ask('assignments.ofDecisions')?.(ids)) ?? [];
    return new Map(found.map(({ decision, state, due }) => [decision, { state, due: due === null ? null : Date.parse(due) }]));
  }

  return {
    /**
     * Answers that were due in [from, to), epoch ms; attendance, questions and decisions of the meetings that began in it.
     * Refuses a span that is empty or longer than 400 days.
     */
    async between(from: number, to: number): Promise<Figures> {
      const span = demandSpan(from, to);
      const now = (await spine(strapi).now()).getTime();
      // One after the other: SQLite has one connection.
      const owed = await store.owed(span);
      const meetings = await store.meetings(span);
      const attendance = await store.attendance(span);
      const asked = await store.asked(span);
      const made = await store.decisions(span);
      const became = await assignments(made.map(({ id }) => id));
      const decisions = made.map((one) => ({ ...one, assignment: became.get(one.id) ?? null }));
      const middle = median(owed.flatMap((one) => minutesOf(one) ?? []));
      const [came, put, concluded] = [attendance, asked, decisions].map((rows) =>
        grouped(rows as { occurrence: string }[], ({ occurrence }) => occurrence),
      ) as [Map<string, typeof attendance>, Map<string, typeof asked>, Map<string, typeof decisions>];
      return {
        from: iso(from),
        to: iso(to),
        units: unitsOf(owed),
        median: middle === null ? null : Math.round(middle),
        agencies: agenciesOf(attendance, asked),
        meetings: meetings.map(({ id, title, starts }) => {
          const conclusions = conclusionsOf(concluded.get(id) ?? [], now);
          return {
            id,
            title,
            starts: iso(starts),
            invited: sum(came.get(id), (row) => row.invited),
            came: sum(came.get(id), (row) => row.came),
            questions: sum(put.get(id), (row) => row.count),
            decisions: conclusions.made,
            done: conclusions.done,
          };
        }),
        decisions: conclusionsOf(decisions, now),
      };
    },
  };
};
