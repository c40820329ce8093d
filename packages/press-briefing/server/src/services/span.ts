import { refuse } from '../../../contracts/refusals';
import { nextDay, startOfDay } from '../../../domain/days';

const DAY_MS = 24 * 3_600_000;
/** A year with a holiday's move at both ends. */
export const SPAN_DAYS = 400;

/** [from, to), epoch ms, or why no report is made of it. */
export function demandSpan(from: number, to: number): { from: number; to: number } {
  if (!(to > from)) throw refuse('span_empty');
  if (to - from > SPAN_DAYS * DAY_MS) throw refuse('span_too_long', { days: SPAN_DAYS });
  return { from, to };
}

const isDay = (edge: string): boolean => edge.length === 10;

/** Instants of what was asked for: a day (`YYYY-MM-DD`) is the newsroom's, and belongs to the span whole. Epoch ms. */
export const edgesOf = ({ from, to }: { from: string; to: string }, zone: string): [from: number, to: number] => [
  isDay(from) ? startOfDay(from, zone) : Date.parse(from),
  isDay(to) ? startOfDay(nextDay(to), zone) : Date.parse(to),
];
