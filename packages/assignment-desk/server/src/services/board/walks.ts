import type { Column } from '../../../../domain/columns';
import { NEAR_MS } from '../../../../domain/due';
import { isOver, PENDING_STAGES, rankAfter, rankFrom } from '../../../../domain/rank';
import { all, hidden, instant, type Part, plain, sql } from '../sql';
import { type Asked, armsOf, narrowed } from './narrow';
import { seenSql } from './sight';

/** Conditions of which no two hold for the same row: each is one walk along an index. */
export type Walk = readonly Part[];

const inStages = (stages: readonly Column[]): Part => plain(`stage IN (${stages.map((stage) => `'${stage}'`).join()})`);
const ranked = (from: number, before: number): Part => sql`rank >= ${from} AND rank < ${before}`;

/** The walks to a column's cards in their order, and those by which columns and what presses are counted. */
export function walksOf(asked: Asked) {
  const { filters, sight, now, span } = asked;
  const fits = narrowed(asked);
  const [inOrder, together] = [armsOf(asked, true), armsOf(asked, false)];
  const near = new Date(Date.parse(now) + NEAR_MS).toISOString();

  /**
   * Work ahead stands by its due time, so that the index that orders its column finds a span of it, to a hundredth of a second.
   * What is over stands by its end: there the due times are walked, and nothing else may tempt the database to read the archive.
   */
  function walk(stages: readonly Column[], arms: readonly Part[], also: Part = all([])): Walk {
    if (!span) return arms.map((arm) => all([inStages(stages), arm, ...fits, also]));
    if (!stages.some(isOver))
      return arms.map((arm) => all([inStages(stages), ranked(rankFrom(span.from), rankFrom(span.before)), arm, ...fits, also]));
    const rest = hidden(all([seenSql(sight, now) ?? all([]), ...fits, also]));
    return [sql`${inStages(stages)} AND due >= ${instant(span.from)} AND due < ${instant(span.before)} AND ${rest}`];
  }

  const late = sql`rank < ${rankAfter(now)}`;
  const column = (stage: Column, arms: readonly Part[]): Walk => {
    if (filters.when !== 'late') return walk([stage], arms);
    return PENDING_STAGES.includes(stage) ? walk([stage], arms, late) : [];
  };
  return {
    cards: (stage: Column): Walk => column(stage, inOrder),
    counted: (stage: Column): Walk => column(stage, together),
    late: (): Walk => walk(PENDING_STAGES, together, late),
    /** Within the hour and not late: nothing is both. */
    soon: (): Walk => (filters.when === 'late' ? [] : walk(PENDING_STAGES, together, ranked(rankAfter(now), rankFrom(near)))),
  };
}
