import type { Core } from '@strapi/types';
import type { Counted } from '../../../../contracts/schemas';
import { STATES, type State } from '../../../../domain/assignment';
import { columnOf } from '../../../../domain/columns';
import { type Sort, type SortKey, sortOf } from '../../../../domain/list';
import { PENDING_STAGES } from '../../../../domain/rank';
import { KINDS } from '../../../../domain/work';
import { type Asked, narrowed } from '../board/narrow';
import { CARD_COLUMNS, type CardRow, cardRows } from '../board/rows';
import { seenSql } from '../board/sight';
import { all, among, instant, join, type Part, plain, rowsOf, sql, tableOf } from '../sql';

/** Counting stops here, so that a list of the whole archive is not counted to its end at every page. */
export const LIST_COUNT_MOST = 10_000;

export type ListAsked = Asked & { states?: readonly State[] | undefined };
/** Ids of people and of desks, by name. */
export type NameOrder = { people: readonly string[]; desks: readonly string[] };

function due({ filters, now, span }: Asked): Part[] {
  if (filters.when === 'late') return [among(plain('stage'), PENDING_STAGES), sql`due <= ${instant(now)}`];
  return span ? [sql`due >= ${instant(span.from)} AND due < ${instant(span.before)}`] : [];
}

/** The column of the board as well: there is an index by that. */
const states = ({ states: asked }: ListAsked): Part[] =>
  asked ? [among(plain('stage'), [...new Set(asked.map(columnOf))]), among(plain('state'), asked)] : [];

function fits(asked: ListAsked): Part {
  const seen = seenSql(asked.sight, asked.now);
  return all([...narrowed(asked), ...due(asked), ...states(asked), ...(seen ? [seen] : [])]);
}

/** Without words the rows keep the order of their making: a bare number would name a column of the answer. */
const place = (column: string, words: readonly string[]): Part =>
  words.length === 0
    ? plain('id')
    : sql`CASE ${plain(column)} ${join(
        words.map((word, i) => sql`WHEN ${word} THEN ${plain(String(i))}`),
        ' ',
      )} END`;

export function listTable(strapi: Core.Strapi) {
  const table = tableOf(strapi, 'desk_assignments');
  // The databases must agree on what comes first, and the text is without accents already.
  const byBytes = plain(strapi.db.dialect.client === 'postgres' ? ' COLLATE "C"' : '');

  const keys: Record<SortKey, (order: NameOrder) => Part> = {
    due: () => plain('due'),
    slugline: () => sql`folded${byBytes}`,
    priority: () => plain('priority'),
    state: () => place('state', STATES),
    kind: () => place('kind', KINDS),
    desk: ({ desks }) => place('desk', desks),
    assignee: () => plain('nth'),
    updated: () => plain('updated_at'),
  };
  /** Hundreds of people: joined, where a CASE would be gone through for every row. */
  const people = (ids: readonly string[]): Part =>
    sql`WITH people (who, nth) AS (VALUES ${join(
      ids.map((id, i) => sql`(CAST(${id} AS text), ${plain(String(i))})`),
      ', ',
    )}) `;

  return {
    /** Ids of the rows that fit, in order. Rows that are alike keep the order of their making. */
    async ids(asked: ListAsked, sort: Sort, order: NameOrder, limit: number, offset: number): Promise<number[]> {
      const { key, down } = sortOf(sort);
      const named = key === 'assignee';
      const found = await rowsOf<{ id: number }>(
        strapi,
        sql`${named ? people(order.people) : plain('')}SELECT id FROM ${table} ${plain(named ? 'LEFT JOIN people ON who = assignee' : '')}
          WHERE ${fits(asked)}
          ORDER BY ${keys[key](order)} ${plain(down ? 'DESC' : 'ASC')} NULLS LAST, id LIMIT ${limit} OFFSET ${offset}`,
      );
      return found.map((row) => row.id);
    },

    /** Rows by their ids and in their order, as far as they are seen still. */
    async rows({ sight, now }: Asked, ids: readonly number[]): Promise<CardRow[]> {
      if (ids.length === 0) return [];
      const seen = seenSql(sight, now) ?? all([]);
      const found = await cardRows(strapi, sql`SELECT ${plain(CARD_COLUMNS)} FROM ${table} WHERE ${among(plain('id'), ids)} AND ${seen}`);
      const byId = new Map(found.map((row) => [row.id, row]));
      return ids.flatMap((id) => byId.get(id) ?? []);
    },

    async count(asked: ListAsked): Promise<Counted> {
      const [row] = await rowsOf<{ total: unknown }>(
        strapi,
        sql`SELECT count(*) AS total FROM (SELECT 1 AS one FROM ${table} WHERE ${fits(asked)} LIMIT ${LIST_COUNT_MOST + 1}) AS counted`,
      );
      const total = Number(row?.total);
      return { total: Math.min(total, LIST_COUNT_MOST), more: total > LIST_COUNT_MOST };
    },
  };
}
