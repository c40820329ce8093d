import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Board, BoardQuery, Card, Counted } from '../../../../contracts/schemas';
import { COLUMN_NAMES, type Column } from '../../../../domain/columns';
import { NEAR_MS } from '../../../../domain/due';
import { type Mark, markOf, PENDING_STAGES, readMark } from '../../../../domain/rank';
import { refuse } from '../../refuse';
import { aroundOf } from '../around';
import { spanAsked } from '../span';
import { all, among, plain, sql, tableOf } from '../sql';
import { asCards } from './cards';
import { type Asked, armsOf, dueIn, late, narrowed, soon } from './narrow';
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

/** The walks to a column's cards in their order, and those by which columns and what presses are counted. */
function walksOf(asked: Asked) {
  const fits = narrowed(asked);
  const [inOrder, together] = [armsOf(asked, true), armsOf(asked, false)];
  const walk = (stage: Column, arms: Walk['arms'], also: Walk['also'] = all([])): Walk[] => {
    const due = dueIn(stage, asked);
    return due ? [{ stages: [stage], arms, also: all([...fits, due, also]) }] : [];
  };
  const pressing = (also: Walk['also']): Walk[] => {
    // The same condition in every column whose work can be late.
    const [first] = PENDING_STAGES.flatMap((stage) => walk(stage, together, also));
    return first ? [{ ...first, stages: PENDING_STAGES }] : [];
  };
  const near = new Date(Date.parse(asked.now) + NEAR_MS).toISOString();
  return {
    cards: (stage: Column) => walk(stage, inOrder),
    counted: (stage: Column) => walk(stage, together),
    late: () => pressing(late(asked.now)),
    soon: () => pressing(soon(asked.now, near)),
  };
}

const columnsAsked = ({ column, cancelled }: BoardQuery): Column[] =>
  column ? [column] : COLUMN_NAMES.filter((name) => name !== 'cancelled' || cancelled === 'true');

/** The board as far as the viewer sees it: of each column its first cards, or those behind `after`, and how many there are. */
export async function readBoard(strapi: Core.Strapi, query: BoardQuery, viewer: Viewer, now: string): Promise<Board> {
  const after = markAsked(query);
  const around = await aroundOf(strapi, viewer);
  const span = await spanAsked(query, now, spineOf(strapi).timezone);
  const walks = walksOf({ filters: query, sight: around.sight, user: viewer.id, now, span });
  const names = columnsAsked(query);
  const table = boardTable(strapi);
  const [rows, counts] = await Promise.all([
    table.page(names.flatMap(walks.cards), query.limit + 1, after),
    table.count({
      // What waits for an answer is what that column holds.
      ...Object.fromEntries([...new Set([...names, 'offered' as const])].map((name) => [name, walks.counted(name)])),
      late: walks.late(),
      soon: walks.soon(),
    }) as Promise<Record<Column | 'late' | 'soon', Counted>>,
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
    counts: { late: counts.late, soon: counts.soon, waiting: counts.offered },
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
