import { spelled } from '../letters';
import { isMarkedSyllable, isSyllable } from '../shape';
import { type Rule, sure, unsure } from '../types';

const PLACES: Readonly<Record<string, string>> = { P: 'phường', Q: 'quận', H: 'huyện', X: 'xã' };

/** Tried last on a word: what the tables and the other rules did not know. */
export const words: Rule[] = [
  {
    // tại P. Hòa Khánh, Q. Hải Châu: only behind a word for a place, for "ông P. Văn" has a name
    name: 'acronym',
    at: 'word',
    first: /A/,
    next: /^\./,
    form: String.raw`([PQHX])\.(?= ?\p{Lu}\p{Ll})`,
    read: ([, letter = ''], here) =>
      here.before(/(?<=(?<![a-zà-ỹ])(?:tại|ở|thuộc|trú|địa bàn|từ|,|\()\s?)/uy) ? unsure(PLACES[letter] ?? '') : null,
  },
  {
    // Đ.V.T., N.V.A
    name: 'initials',
    at: 'word',
    first: /A/,
    next: /^\./,
    form: String.raw`\p{Lu}(?:\.\p{Lu}){1,5}(?:\.(?=[\s,;:)!?…”"]|$))?(?![\p{L}\p{N}])`,
    read([written], here) {
      // The last point may end the sentence.
      const ends = written.endsWith('.') && here.after(/\s{0,20}$|\s{0,20}\n/uy);
      return sure(spelled(written.replace(/\./g, '')) + (ends ? '.' : ''));
    },
  },
  {
    // An unknown acronym; a word in capitals ("TIN") stays a word
    name: 'spelled',
    at: 'word',
    first: /A/,
    form: String.raw`\p{Lu}{2,6}(?![\p{L}\p{N}])`,
    read([written]) {
      if (isMarkedSyllable(written)) return null;
      const sayable = written.length > 4 && /[AEIOUYĂÂÊÔƠƯ]/u.test(written);
      return sayable ? { said: written, sure: false, rule: 'foreign' } : unsure(spelled(written));
    },
  },
  {
    // A foreign word that no table knows: left as written, and marked, because a presenter must know how to say it
    name: 'foreign',
    at: 'word',
    form: String.raw`[\p{L}\p{M}]{3,60}(?:['’][\p{L}\p{M}]{1,20})?(?![\p{L}\p{N}])`,
    read: ([written]) => (isSyllable(written) || !/\p{Script=Latin}/u.test(written) || /['’]/.test(written) ? null : unsure(written)),
  },
];
