import { sticky } from '../forms';
import { spelled } from '../letters';
import { ROADS } from '../tables/roads';
import { type Here, type Rule, sure } from '../types';

/** Up to three digits as a number, a zero in front and longer ones digit by digit. */
const number = (here: Here, digits: string) =>
  digits.length <= 3 && !/^0\d/.test(digits) ? here.say.integer(digits) : here.say.digits(digits);

/** Letters and digits in turns: `H5N1`, `12A1`, `B52`. */
const pieces = (here: Here, written: string): string =>
  (written.match(/\d+|\p{L}+/gu) ?? []).map((piece) => (/\d/.test(piece) ? number(here, piece) : spelled(piece))).join(' ');

const END = String.raw`(?![\p{L}\p{N}])`;

export const plates: Rule[] = [
  {
    // 43A-123.45, 43C1-123.45, 29A 123.45
    name: 'plate',
    at: 'digit',
    form: sticky(String.raw`(\d{2})(\p{Lu}{1,2}\d?)[- ]?(\d{3}\.\d{2}|\d{4,5})${END}`),
    read: ([, province = '', series = '', digits = ''], here) =>
      sure(`${here.say.integer(province)} ${pieces(here, series)}, ${here.say.digits(digits.replace('.', ''))}`),
  },
];

export const codes: Rule[] = [
  {
    // QL14B, ĐT605
    name: 'code',
    at: 'word',
    form: sticky(String.raw`(\p{Lu}{2,3})[. -]?(\d{1,4})(\p{Lu}?)${END}`),
    read([, road = '', digits = '', branch = ''], here) {
      const known = ROADS[road];
      return known ? sure(`${known} ${number(here, digits)}${branch ? ` ${spelled(branch)}` : ''}`) : null;
    },
  },
  {
    // A1, F0, U23, G7, H5N1, Boeing's B52; T2-T3 stays two
    name: 'code',
    at: 'word',
    form: sticky(String.raw`\p{Lu}{1,5}\d{1,6}(?:\p{Lu}{1,3}\d{0,4}){0,2}${END}`),
    read: ([written], here) => ({ said: pieces(here, written), sure: !/\p{Lu}{2}/u.test(written) }),
  },
  {
    // MH-370, SU-35, Su-30: the hyphen is not said
    name: 'code',
    at: 'word',
    form: sticky(String.raw`(\p{Lu}{1,4})-(\d{1,4})(\p{Lu}{0,2})${END}`),
    read: ([, letters = '', digits = '', tail = ''], here) => ({
      said: [spelled(letters), number(here, digits), tail && spelled(tail)].filter(Boolean).join(' '),
      sure: letters.length === 1,
    }),
  },
  {
    // Letters of a name with a number run together: iPhone15, Win11
    name: 'code',
    at: 'word',
    form: sticky(String.raw`(\p{L}{2,20})(\d{1,4})${END}`),
    read: ([, letters = '', digits = ''], here) => ({ said: `${letters} ${number(here, digits)}`, sure: false }),
  },
  {
    // 5G, 3D, 14B, 12A1
    name: 'code',
    at: 'digit',
    form: sticky(String.raw`\d{1,4}\p{Lu}{1,2}\d{0,2}${END}`),
    read: ([written], here) => ({ said: pieces(here, written), sure: !/\p{Lu}{2}/u.test(written) }),
  },
  {
    // 20phút, 5tỷ: a space was forgotten
    name: 'number',
    at: 'digit',
    form: sticky(String.raw`(\d{1,9}(?:[.,]\d{1,3})?)(\p{Ll}{1,12})${END}`),
    read([, digits = '', word = ''], here) {
      const number = here.say.number(digits, /^(?:tỷ|tỉ|triệu|nghìn|ngàn)$/u.test(word));
      return { said: `${number.said} ${word.length === 1 ? spelled(word) : word}`, sure: number.sure && word.length > 1 };
    },
  },
];
