import { sticky } from '../forms';
import { spelled } from '../letters';
import { isMarkedSyllable, isSyllable } from '../shape';
import { type Rule, sure, unsure } from '../types';

/** Tried last on a word: what the tables and the other rules did not know. */
export const words: Rule[] = [
  {
    // Đ.V.T., N.V.A
    name: 'initials',
    at: 'word',
    form: sticky(String.raw`\p{Lu}(?:\.\p{Lu}){1,5}(?:\.(?=[\s,;:)!?…”"]|$))?(?![\p{L}\p{N}])`),
    read([written], here) {
      // The last point may end the sentence.
      const ends = written.endsWith('.') && here.after(/^\s*$|^\s+(?=\n)/u);
      return sure(spelled(written.replace(/\./g, '')) + (ends ? '.' : ''));
    },
  },
  {
    // An unknown acronym; a word in capitals ("TIN") stays a word
    name: 'spelled',
    at: 'word',
    form: sticky(String.raw`\p{Lu}{2,6}(?![\p{L}\p{N}])`),
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
    form: sticky(String.raw`[\p{L}\p{M}]{3,60}(?:['’][\p{L}\p{M}]{1,20})?(?![\p{L}\p{N}])`),
    read: ([written]) => (isSyllable(written) || !/\p{Script=Latin}/u.test(written) || /['’]/.test(written) ? null : unsure(written)),
  },
];
