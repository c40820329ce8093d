import type { State } from './assignment';
import { type Column, columnOf } from './columns';

/** Work without a due time stands behind everything that has one. */
const NEVER = Date.parse('9999-01-01T00:00:00.000Z');

/** Columns that are read from the newest back. */
const OVER: readonly Column[] = ['published', 'cancelled'];
export const isOver = (stage: Column): boolean => OVER.includes(stage);

/**
 * Where a card stands in its column, written with the row so that a board is one index walk: rising, milliseconds.
 * Work ahead goes by its due time, whose last digit is the priority; what is over, from the newest back.
 */
export function placeOf(row: { state: State; stateAt: string; due: string | null; priority: number }): { stage: Column; rank: number } {
  const stage = columnOf(row.state);
  if (isOver(stage)) return { stage, rank: -Date.parse(row.stateAt) };
  const due = row.due === null ? NEVER : Date.parse(row.due);
  return { stage, rank: Math.floor(due / 10) * 10 + row.priority };
}
