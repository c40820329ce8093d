import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Board, BoardQuery, Card, Counted } from '../../../../contracts/schemas';
import { COLUMN_NAMES, type Column } from '../../../../domain/columns';
import { type Mark, markOf, readMark } from '../../../../domain/rank';
import { spanAsked } from '../../../../domain/span';
import { refuse } from '../../refuse';
import { aroundOf } from '../around';
import { all, among, plain, sql, tableOf } from '../sql';
import { asCards } from './cards';
import { CARD_COLUMNS, type CardRow, cardRows } from './rows';
import { seenSql } from './sight';
import { boardTable } from './table';
import { walksOf } from './walks';

/** Where the page begins that is asked for; refuses a mark that no board gave out. */
function markAsked({ column, after }: BoardQuery): Mark | null {
  if (after === undefined) return null;
  const mark = readMark(after);
  if (!mark || !column) throw refuse('board.bad_mark');
  return mark;
}

const columnsAsked = ({ column, cancelled }: BoardQuery): Column[] =>
  column ? [column] : COLUMN_NAMES.filter((name) => name !== 'cancelled' || cancelled === 'true');

/** The board as far as the viewer sees it: of each column its first cards, or those behind `after`, and how many there are. */
export async function readBoard(strapi: Core.Strapi, query: BoardQuery, viewer: Viewer, now: string): Promise<Board> {
  const after = markAsked(query);
  const around = await aroundOf(strapi, viewer);
  const span = spanAsked(query.when, now, spineOf(strapi).timezone);
  const walks = walksOf({ filters: query, sight: around.sight, user: viewer.id, now, span });
  const names = columnsAsked(query);
  const table = boardTable(strapi);
  const rows = await table.page(names.map(walks.cards), query.limit + 1, after);
  const columns = names.map((name) => ({ name, ...pageOf(rows, name, query.limit) }));
  // A column that was read to its end needs no counting. What waits for an answer is what `offered` holds.
  const whole = new Map(after ? [] : columns.filter(({ next }) => next === null).map((column) => [column.name, column.rows.length]));
  const unread = [...new Set([...names, 'offered' as const])].filter((name) => !whole.has(name));
  const [counts, cards] = await Promise.all([
    table.count({
      ...Object.fromEntries(unread.map((name) => [name, walks.counted(name)])),
      late: walks.late(),
      soon: walks.soon(),
    }),
    asCards(
      strapi,
      columns.flatMap((column) => column.rows),
      around,
    ),
  ]);
  const countOf = (name: string): Counted => counts[name] ?? { total: whole.get(name as Column) ?? 0, more: false };
  const byId = new Map(cards.map((card) => [card.id, card]));
  return {
    columns: columns.map(({ name, rows: found, next }) => ({
      name,
      ...countOf(name),
      items: found.flatMap((row) => byId.get(row.documentId) ?? []),
      next,
    })),
    counts: { late: countOf('late'), soon: countOf('soon'), waiting: countOf('offered') },
  };
}

/** One row more than asked for was read: it says whether there is a next page. */
function pageOf(all: readonly CardRow[], name: Column, limit: number): { rows: CardRow[]; next: string | null } {
  const found = all.filter((row) => row.stage === name);
  const rows = found.slice(0, limit);
  const last = rows[rows.length - 1];
  return { rows, next: found.length > limit && last ? markOf(last) : null };
}

/** Some cards by their ids, as far as the viewer sees them. */
export async function readCards(strapi: Core.Strapi, ids: readonly string[], viewer: Viewer, now: string): Promise<Card[]> {
  const around = await aroundOf(strapi, viewer);
  const rows = await cardRows(
    strapi,
    sql`SELECT ${plain(CARD_COLUMNS)} FROM ${tableOf(strapi, 'desk_assignments')}
      WHERE ${all([among(plain('document_id'), ids), seenSql(around.sight, now) ?? all([])])} ORDER BY rank, id`,
  );
  return asCards(strapi, rows, around);
}
