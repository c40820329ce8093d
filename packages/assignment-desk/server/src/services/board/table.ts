import type { Core } from '@strapi/types';
import type { Counted } from '../../../../contracts/schemas';
import { inOrder, type Mark } from '../../../../domain/rank';
import { all, join, type Part, plain, rowsOf, sql, tableOf } from '../sql';
import { CARD_COLUMNS, type CardRow, cardRows } from './rows';
import type { Walk } from './walks';

/** Counting stops here: what a board says of a column does not get dearer with the archive. */
export const COUNT_MOST = 1_000;

const union = (parts: readonly Part[]): Part => join(parts, '\nUNION ALL ');

export function boardTable(strapi: Core.Strapi) {
  const table = tableOf(strapi, 'desk_assignments');

  /** The ids of a page of one column: the first of every arm, and of those the first. */
  function firstOf(walk: Walk, limit: number, after: Mark | null): Part {
    // Not a comparison of rows: SQLite walks no index by one.
    const behind = after ? sql`rank >= ${after.rank} AND (rank > ${after.rank} OR id > ${after.id})` : all([]);
    const walks = walk.map((arm) => sql`SELECT id, rank FROM ${table} WHERE ${all([arm, behind])} ORDER BY rank, id LIMIT ${limit}`);
    if (walks.length === 1) return sql`SELECT id FROM (${walks[0]}) AS walk`;
    const merged = union(walks.map((walk, i) => sql`SELECT id, rank FROM (${walk}) AS ${plain(`walk${i}`)}`));
    return sql`SELECT id FROM (${merged} ORDER BY rank, id LIMIT ${limit}) AS walks`;
  }

  return {
    /** The first `limit` rows behind `after` of each walk, in the board's order; one statement. */
    async page(walks: readonly Walk[], limit: number, after: Mark | null): Promise<CardRow[]> {
      const some = walks.filter((walk) => walk.length > 0);
      if (some.length === 0) return [];
      const ids = union(some.map((walk) => firstOf(walk, limit, after)));
      const rows = await cardRows(strapi, sql`SELECT ${plain(CARD_COLUMNS)} FROM ${table} WHERE id IN (${ids})`);
      return rows.sort(inOrder);
    },

    /** How many rows the walk of each name holds, up to `COUNT_MOST`; one statement. */
    async count(named: Readonly<Record<string, Walk>>): Promise<Record<string, Counted>> {
      const names = Object.keys(named);
      const counts = Object.values(named).flatMap((walk, i) => {
        const rows = walk.map((arm) => sql`SELECT 1 AS one FROM ${table} WHERE ${arm}`);
        if (rows.length === 0) return [];
        return sql`SELECT ${plain(String(i))} AS name, count(*) AS total FROM (${union(rows)} LIMIT ${COUNT_MOST + 1}) AS ${plain(`counted${i}`)}`;
      });
      const found = counts.length === 0 ? [] : await rowsOf<{ name: number; total: unknown }>(strapi, union(counts));
      const totals = new Map(found.map((row) => [Number(row.name), Number(row.total)]));
      return Object.fromEntries(names.map((name, i) => [name, counted(totals.get(i) ?? 0)]));
    },
  };
}

const counted = (total: number): Counted => ({ total: Math.min(total, COUNT_MOST), more: total > COUNT_MOST });
