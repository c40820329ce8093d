import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Board, BoardQuery, Card, Counted } from '../../../../contracts/schemas';
import { COLUMN_NAMES, type Column } from '../../../../domain/columns';
import { NEAR_MS } from '../../../../domain/due';
import { type Mark, markOf, PENDING_STAGES, readMark } from '../../../../domain/rank';
import { refuse } from '../../refuse';
import { aroundOf } from '../around';
import { all, among, instant, plain, sql, tableOf } from '../sql';
import { asCards } from './cards';
import { type Asked, armsOf, dueBefore, dueIn, narrowed } from './narrow';
import { CARD_COLUMNS, type CardRow, cardRows } from './rows';
import { seenSql } from './sight';
import { boardTable, type Walk } from './table';

/** Where the page begins that is asked for; refuses a mark that no board gave out. */
function markAsked({ column, after }: BoardQuery): Mark | null {
  if (after === undefined) return null;
  const mark = readMark(after);
  if (!mark || !column) throw refuse('board.bad_mark');
  return mark;
}

/** The walks of a column, of late work, of work due within the hour and of work that waits for an answer. */
function walksOf(asked: Asked) {
  const arms = armsOf(asked);
  const fits = narrowed(asked);
  const { now } = asked;
  const walk = (stage: Column, ...more: Walk['also'][]): Walk[] => {
    const due = dueIn(stage, asked);
    return due ? [{ stage, arms, also: all([...fits, due, ...more]) }] : [];
  };
  const near = new Date(Date.parse(now) + NEAR_MS).toISOString();
  return {
    column: (stage: Column) => walk(stage),
    late: () => PENDING_STAGES.flatMap((stage) => walk(stage, dueBefore(stage, null, sql`due <= ${instant(now)}`, now))),
    soon: () =>
      PENDING_STAGES.flatMap((stage) => walk(stage, dueBefore(stage, now, sql`due > ${instant(now)} AND due < ${instant(near)}`, near))),
    waiting: () => walk('offered'),
  };
}

const columnsAsked = ({ column, cancelled }: BoardQuery): Column[] =>
  column ? [column] : COLUMN_NAMES.filter((name) => name !== 'cancelled' || cancelled === 'true');

/** The board as far as the viewer sees it: of each column its first cards, or those behind `after`, and how many there are. */
export async function readBoard(strapi: Core.Strapi, query: BoardQuery, viewer: Viewer, now: string): Promise<Board> {
  const after = markAsked(query);
  const around = await aroundOf(strapi, viewer);
  const walks = walksOf({ filters: query, sight: around.sight, user: viewer.id, now, zone: spineOf(strapi).timezone });
  const names = columnsAsked(query);
  const table = boardTable(strapi);
  const [rows, counts] = await Promise.all([
    table.page(names.flatMap(walks.column), query.limit + 1, after),
    table.count({
      ...Object.fromEntries(names.map((name) => [name, walks.column(name)])),
      late: walks.late(),
      soon: walks.soon(),
      waiting: walks.waiting(),
    }) as Promise<Record<Column | 'late' | 'soon' | 'waiting', Counted>>,
  ]);
  const columns = names.map((name) => ({ name, ...pageOf(rows, name, query.limit) }));
  const cards = new Map(
    (
      await asCards(
        strapi,
        columns.flatMap((column) => column.rows),
        around,
      )
    ).map((card) => [card.id, card]),
  );
  return {
    columns: columns.map(({ name, rows: found, next }) => ({
      name,
      ...counts[name],
      items: found.flatMap((row) => cards.get(row.documentId) ?? []),
      next,
    })),
    counts: { late: counts.late, soon: counts.soon, waiting: counts.waiting },
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
