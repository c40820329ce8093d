import { dates, fractions, times } from './dates';
import { decimals, money, numbers } from './numbers';
import { ranges, scores, units } from './pairs';
import { codes, decrees, phones, romans } from './papers';
import type { Golden } from './types';
import { acronyms, addresses, english, marks, names } from './words';

/** What is written and what is said, by rule. Written for this project after the shapes of real headlines. */
export const GOLDEN: Readonly<Record<string, Golden>> = {
  numbers,
  decimals,
  money,
  dates,
  fractions,
  times,
  ranges,
  scores,
  units,
  decrees,
  phones,
  romans,
  codes,
  acronyms,
  names,
  addresses,
  marks,
  english,
};
