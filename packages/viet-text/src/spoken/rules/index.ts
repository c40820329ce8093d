import type { Rule } from '../types';
import { addresses, tags } from './addresses';
import { codes, plates } from './codes';
import { dates, years } from './dates';
import { decrees } from './decrees';
import { measures, per, units } from './measures';
import { numbers } from './numbers';
import { pairs } from './pairs';
import { phones } from './phones';
import { repeats } from './repeat';
import { romans } from './roman';
import { signs } from './signs';
import { times } from './times';
import { words } from './words';

/** In the order in which they are tried; the first that reads wins. What is narrower stands before what is wider. */
const ALL: readonly Rule[] = [
  ...repeats,
  ...addresses,
  ...plates,
  ...decrees,
  ...phones,
  ...dates,
  ...years,
  ...times,
  ...pairs,
  ...measures,
  ...per,
  ...codes,
  ...numbers,
  ...romans,
  ...units,
  ...tags,
  ...signs,
  ...words,
];

const at = (where: Rule['at']): readonly Rule[] => ALL.filter((rule) => rule.at === where);

export const RULES = { digit: at('digit'), word: at('word'), sign: at('sign') };
