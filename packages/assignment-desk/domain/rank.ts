import { STATES, type State } from './assignment';
import { COLUMN_NAMES, COLUMNS, type Column, columnOf } from './columns';
import { isPending } from './due';

/** Work without a due time stands behind everything that has one. */
const NEVER = Date.parse('9999-01-01T00:00:00.000Z');

/** Columns that are read from the newest back. */
const OVER: readonly Column[] = ['published', 'cancelled'];
export const isOver = (stage: Column): boolean => OVER.includes(stage);
/** The states of work ahead. */
export const AHEAD: readonly State[] = STATES.filter((state) => !isOver(columnOf(state)));

/** Columns whose work can be late. */
export const PENDING_STAGES: readonly Column[] = COLUMN_NAMES.filter((name) => COLUMNS[name].every(isPending));

const byDue = (due: number): number => Math.floor(due / 10) * 10;

/**
 * Where a card stands in its column, written with the row so that a board is one index walk: rising, milliseconds.
 * Work ahead goes by its due time, whose last digit is the priority; what is over, from the newest back.
 */
export function placeOf(row: { state: State; stateAt: string; due: string | null; priority: number }): { stage: Column; rank: number } {
  const stage = columnOf(row.state);
  if (isOver(stage)) return { stage, rank: -Date.parse(row.stateAt) };
  return { stage, rank: byDue(row.due === null ? NEVER : Date.parse(row.due)) + row.priority };
}

/** Where work ahead begins in its column that is due at `instant` or later, and what is due later than that; to a hundredth of a second. */
export const rankFrom = (instant: string): number => byDue(Date.parse(instant));
export const rankAfter = (instant: string): number => rankFrom(instant) + 10;

/** A card's place by which the next page is asked for. Rows of one rank are told apart by their number. */
export type Mark = { rank: number; id: number };

export const markOf = ({ rank, id }: Mark): string => `${rank}:${id}`;

/** Null where the text is no mark. */
export function readMark(text: string): Mark | null {
  const match = /^(-?\d{1,15}):(\d{1,15})$/.exec(text);
  return match ? { rank: Number(match[1]), id: Number(match[2]) } : null;
}

/** By rank, then by number: the order of a column. */
export const inOrder = (a: Mark, b: Mark): number => a.rank - b.rank || a.id - b.id;
