import { spoken } from './spoken';
import { isSyllable, vowelGroups } from './spoken/shape';

/** A letter or a digit: what is left of marks is not said. */
const SAID = /[\p{L}\p{N}]/u;

/**
 * Syllables of one word of the spoken form. Vietnamese words are one; a foreign word that no table knows has its vowels
 * counted. Digits are left only in English sentences: they take about as long as in Vietnamese.
 */
function ofWord(word: string): number {
  const bare = word.replace(/[^\p{L}\p{M}]/gu, '');
  if (/\d/.test(word)) return ofText(spoken(`${/\d[\d.,]*/.exec(word)?.[0].replace(/[.,]+$/, '')}`).text) + (bare ? vowelGroups(bare) : 0);
  return isSyllable(bare) || !/\p{Script=Latin}/u.test(bare) ? 1 : vowelGroups(bare);
}

function ofText(said: string): number {
  // A text says the same few words over and over: each is counted once, or a megabyte would hold a server for seconds.
  const known = new Map<string, number>();
  let sum = 0;
  for (const word of said.split(/\s+/)) {
    if (!SAID.test(word)) continue;
    let count = known.get(word);
    if (count === undefined) {
      count = ofWord(word);
      known.set(word, count);
    }
    sum += count;
  }
  return sum;
}

/**
 * Syllables of `text` as it is said: the white-space tokens of its spoken form, and the vowel groups of foreign words in it.
 * @example syllables('Ngày 20/1 giảm 25%') // 11: "Ngày hai mươi tháng một giảm hai mươi lăm phần trăm"
 */
export const syllables = (text: string): number => ofText(spoken(text).text);

/**
 * Seconds a presenter needs for `text`, whole, at least 1 for any text that is said.
 * @param syllablesPerMinute the presenter's pace. @default 230, near the 233 measured on VOV news
 * @throws RangeError where the pace is not above zero
 */
export function readingSeconds(text: string, syllablesPerMinute = 230): number {
  if (!(syllablesPerMinute > 0)) throw new RangeError('syllablesPerMinute must be above zero');
  const said = syllables(text);
  return said === 0 ? 0 : Math.max(1, Math.round((said / syllablesPerMinute) * 60));
}
