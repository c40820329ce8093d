import { isSyllable } from './shape';

/** A stretch of text in one language; `to` is where the next begins. */
export type Stretch = { to: number; vietnamese: boolean };

const SENTENCE_END = /[.!?…]["”’')\]]{0,3}\s+|\n+/g;
/** A word that is no piece of an address. */
const WORD = /(?<![@./:#_\p{L}\p{M}\p{N}])[\p{L}\p{M}]+(?![\p{L}\p{M}@/:_]|\.\p{L})/gu;
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ]/;
/** English words that look like a syllable, and are never one in Vietnamese. */
const ENGLISH = new Set('of is with it by at on be or as we if he she his her they was were has had not but all our their from this that the and for are who how new you your its no'.split(' '));

type Evidence = -1 | 0 | 1;

/** 1 speaks for Vietnamese, -1 for English. Words with a capital are names and speak for nothing. */
function evidence(word: string): Evidence {
  if (word !== word.toLowerCase()) return 0;
  if (MARKED.test(word)) return 1;
  return ENGLISH.has(word) || (word.length > 2 && /^[a-z]+$/.test(word) && !isSyllable(word)) ? -1 : 0;
}

/**
 * Sentence by sentence: English is left to the presenter as it stands, its numbers too, for "25,000" is not a decimal there.
 * A sentence of names and numbers alone goes with the one before it.
 */
export function stretches(text: string): Stretch[] {
  const found: Stretch[] = [];
  const known = new Map<string, Evidence>();
  let vietnamese = true;
  let from = 0;
  const close = (to: number) => {
    let marked = 0;
    let english = 0;
    for (const [word] of text.slice(from, to).matchAll(WORD)) {
      let speaks = known.get(word);
      if (speaks === undefined) {
        speaks = evidence(word);
        known.set(word, speaks);
      }
      if (speaks === 1) marked++;
      if (speaks === -1) english++;
    }
    if (marked > 0 || english > 0) vietnamese = english < 2 || english <= 2 * marked;
    found.push({ to, vietnamese });
    from = to;
  };
  for (const end of text.matchAll(SENTENCE_END)) close(end.index + end[0].length);
  close(text.length);
  return found;
}
