import { sticky } from '../forms';
import type { Rule } from '../types';
import { addresses, tags } from './addresses';
import { codes, plates } from './codes';
import { dates, years } from './dates';
import { decrees } from './decrees';
import { measures, per, units } from './measures';
import { numbers, thousands } from './numbers';
import { pairs } from './pairs';
import { phones } from './phones';
import { repeats } from './repeat';
import { romans } from './roman';
import { signs } from './signs';
import { times } from './times';
import { words } from './words';

/** In the order in which they are tried; the first that reads wins. What is narrower stands before what is wider. */
const ALL: readonly Rule[] = [
  ...thousands,
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

export type Ready = Omit<Rule, 'form'> & { form: RegExp };

const made = new Map<Rule, Ready>();

function ready(rule: Rule): Ready {
  const known = made.get(rule) ?? { ...rule, form: sticky(rule.form) };
  made.set(rule, known);
  return known;
}

const tried = new Map<string, readonly Ready[]>();

/**
 * The rules that could read what begins with `first` and has the two characters `next` behind its run of letters or digits.
 * There are few such pairs in use, so the answers are kept; past some thousands (a text of all the letters there are) they are made anew.
 */
export function candidates(at: Rule['at'], first: string, next: string): readonly Ready[] {
  // Of a word only the capital counts.
  const begin = at === 'digit' ? first : at === 'word' ? (CAPITAL.test(first) ? 'A' : 'a') : first;
  const key = `${at}${begin}${at === 'sign' ? '' : next}`;
  const known = tried.get(key);
  if (known) return known;
  const rules = ALL.filter((rule) => rule.at === at && (!rule.first || rule.first.test(begin)) && (!rule.next || rule.next.test(next))).map(
    ready,
  );
  if (tried.size < 5000) tried.set(key, rules);
  return rules;
}

const CAPITAL = /^\p{Lu}/u;
