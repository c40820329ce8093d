const ONSET = '(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?';
const CODA = '(?:ch|ng|nh|[cmnptk])?';

/** One Vietnamese syllable without its marks: onset, vowels, coda (k for Đắk Lắk). */
const SYLLABLE = new RegExp(
  `^${ONSET}(?:a[iouy]?|e[ou]?|i(?:eu|[aeu])?|o(?:a[ioy]|eo|[aeio])?|u(?:a[iouy]|eu|o[iu]|y[aeu]|[aeiouy])?|y(?:eu|[ae])?)${CODA}$`,
);

/** Vowels that need no mark to be Vietnamese: "TEU" and "DUOC" have none, so they are no words in capitals. */
const UNMARKED = new RegExp(`^${ONSET}(?:a[iouy]?|eo?|i[au]?|o(?:a[ioy]|eo|[aeio])?|u(?:ay|yu|[aiy])?|y)${CODA}$`);

const bare = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd');

/** Can this word be one Vietnamese syllable? "hot" and "to" can, "video" and "Kiev" cannot. */
export const isSyllable = (word: string): boolean => SYLLABLE.test(bare(word));

/** As it stands: where no letter has a mark, none may be needed. */
export const isMarkedSyllable = (word: string): boolean =>
  isSyllable(word) && (/[^a-zA-Z]/.test(word) || UNMARKED.test(word.toLowerCase()));

/** Syllables of a word that is none of Vietnamese, by its groups of vowels, without a silent e at the end; 1 at least. */
export function vowelGroups(word: string): number {
  const letters = bare(word);
  const groups = letters.match(/[aeiouy]+/g)?.length ?? 0;
  return Math.max(1, /[^aeiouyl]e$/.test(letters) ? groups - 1 : groups);
}
