import type { Language } from './when';
import { EN } from './words-en';
import { VI } from './words-vi';

export type Words = typeof VI;
const WORDS: Record<Language, Words> = { vi: VI, en: EN };
export const wordsOf = (language: Language): Words => WORDS[language];

/** Puts values into the `{name}` places of a sentence. The result is text, and escaped like any other. */
export const say = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
