import { sticky } from '../forms';
import { UNITS } from '../tables/units';
import { type Rule, sure } from '../types';

const PARTS: Readonly<Record<string, string>> = {
  '½': 'một phần hai',
  '⅓': 'một phần ba',
  '⅔': 'hai phần ba',
  '¼': 'một phần tư',
  '¾': 'ba phần tư',
};

const BETWEEN: Readonly<Record<string, string>> = { '=': 'bằng', '×': 'nhân', '÷': 'chia' };

export const signs: Rule[] = [
  {
    name: 'fraction',
    at: 'sign',
    form: sticky('[½⅓⅔¼¾]'),
    read: ([sign], here) => sure(`${here.before(/\d\s?$/u) ? 'và ' : ''}${PARTS[sign]}`),
  },
  {
    name: 'sign',
    at: 'sign',
    form: sticky('[%‰₫€£¥₩$°℃℉](?![\\p{L}\\p{N}])'),
    read: ([sign]) => sure(UNITS[sign] ?? ''),
  },
  {
    name: 'sign',
    at: 'sign',
    form: sticky('&'),
    read: (_, here) => (here.before(/[\p{L}\p{N})”"]\s?$/u) && here.after(/^\s?[\p{L}\p{N}(“"]/u) ? sure('và') : null),
  },
  {
    name: 'sign',
    at: 'sign',
    form: sticky('[=×÷]'),
    read: ([sign], here) => (here.before(/[\p{L}\p{N}²³%]\s?$/u) && here.after(/^\s?[\p{L}\p{N}]/u) ? sure(BETWEEN[sign] ?? '') : null),
  },
  {
    // CO₂ and x² stand in the lexicon or nowhere: the index is said, so that nothing is lost
    name: 'sign',
    at: 'sign',
    form: sticky('[²³]'),
    read: ([sign]) => sure(sign === '²' ? 'bình phương' : 'lập phương'),
  },
  {
    name: 'digits',
    at: 'sign',
    form: sticky('[₀-₉⁰¹⁴-⁹]{1,20}'),
    read: ([written], here) => sure(here.say.digits(written.normalize('NFKC'))),
  },
];
