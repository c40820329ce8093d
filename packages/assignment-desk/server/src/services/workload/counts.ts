import type { Core } from '@strapi/types';
import type { Sight } from '../../../../domain/visibility';
import { seenSql } from '../board/sight';
import { UID } from '../tables';

/** Read off the query builder, so that no type of knex is imported for one line. */
type Knex = Core.Strapi['db']['connection'];
type Query = ReturnType<Knex>;

export const assignmentRows = (strapi: Core.Strapi): Query =>
  strapi.db.getConnection(strapi.db.metadata.get(UID.assignment as never).tableName) as Query;

/** Narrows a query to what a sight reaches. */
export function seenIn(query: Query, sight: Sight, now: string): Query {
  const seen = seenSql(sight, now);
  return seen ? query.whereRaw(seen.text, [...seen.values]) : query;
}

/**
 * Pieces due by person and day, and by desk and day, as far as a sight reaches; cancelled work is nobody's load.
 * `bounds` are the instants at which the days begin, and the one at which the last ends: a walk of the index of due times.
 */
export async function countPieces(
  strapi: Core.Strapi,
  bounds: readonly string[],
  sight: Sight,
  now: string,
): Promise<{ desk: string; assignee: string | null; slot: number; count: number }[]> {
  const at = bounds.map((bound) => new Date(bound));
  const [from, to] = [at[0] as Date, at.at(-1) as Date];
  const inner = seenIn(assignmentRows(strapi), sight, now)
    .where('due', '>=', from)
    .andWhere('due', '<', to)
    .andWhereNot('stage', 'cancelled')
    // Days of a zone, whatever the database knows of zones: which of the bounds comes next.
    .select('desk', 'assignee', slotOf(strapi, at.slice(1)));
  const rows = (await strapi.db.connection
    .from(inner.as('pieces'))
    .select('desk', 'assignee', 'slot')
    .count({ count: '*' })
    .groupBy('desk', 'assignee', 'slot')) as { desk: string; assignee: string | null; slot: number; count: number | string }[];
  // PostgreSQL counts in bigints, which arrive as text.
  return rows.map((row) => ({ ...row, slot: Number(row.slot), count: Number(row.count) }));
}

function slotOf(strapi: Core.Strapi, ends: readonly Date[]) {
  const cases = ends.map((_, slot) => `when due < ? then ${slot}`).join(' ');
  return strapi.db.connection.raw(`case ${cases} end as slot`, [...ends]);
}
