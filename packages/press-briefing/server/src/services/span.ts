import { refuse } from '../../../contracts/refusals';

const DAY_MS = 24 * 3_600_000;
/** A year with a holiday's move at both ends. */
export const SPAN_DAYS = 400;

/** [from, to), epoch ms, or why no report is made of it. */
export function demandSpan(from: number, to: number): { from: number; to: number } {
  if (!(to > from)) throw refuse('span_empty');
  if (to - from > SPAN_DAYS * DAY_MS) throw refuse('span_too_long', { days: SPAN_DAYS });
  return { from, to };
}
