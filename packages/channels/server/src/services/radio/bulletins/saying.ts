import { type Lexicon, type Spoken, spoken, syllables, type Voice } from '@hoitu/viet-text';
import { optionsOf } from '../../../../../domain/radio/script';

export type Note = { written: string; said: string };

/** How texts are said in this newsroom. What was counted is kept: bulletins of a template repeat their words every day. */
export type Saying = {
  /** A script's own notes win over the newsroom's table. */
  say(text: string, voice: Voice | null | undefined, notes?: readonly Note[]): Spoken;
  /** Syllables of the spoken form. */
  count(text: string, voice: Voice | null | undefined): number;
};

/** What is unsure in a spoken text, as written, each once. */
export const unsureOf = (written: string, { parts }: Spoken): string[] => [
  ...new Set(parts.filter(({ sure }) => !sure).map(({ from, to }) => written.slice(from, to))),
];

export function sayingOf(lexicon: Lexicon): Saying {
  const counted = new Map<string, number>();

  const say = (text: string, voice: Voice | null | undefined, notes: readonly Note[] = []): Spoken =>
    spoken(text, optionsOf({ lexicon, notes: [...notes], ...(voice ? { voice } : {}) }));

  return {
    say,
    count(text, voice) {
      if (!text.trim()) return 0;
      const key = `${voice?.zero}|${voice?.thousand}|${voice?.four}|${text}`;
      const known = counted.get(key);
      if (known !== undefined) return known;
      const found = syllables(say(text, voice).text);
      counted.set(key, found);
      return found;
    },
  };
}
