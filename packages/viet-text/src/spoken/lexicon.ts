import { ACRONYMS } from './tables/acronyms';
import { NAMES } from './tables/names';
import type { Lexicon, RuleName } from './types';

type Entry = { written: string; key: string; said: string; rule: RuleName; exact: boolean };

/** Entries by the first run of letters or digits of what is written, in lower case; the longest first. */
export type Index = ReadonlyMap<string, readonly Entry[]>;

const LONGEST = 80;

/** What a look-up begins with: a run of letters, a run of digits, or a sign. */
export const head = (written: string): string => /^(?:[\p{L}\p{M}]+|\d+|[^])/u.exec(written)?.[0].toLowerCase() ?? '';

function entries(table: Readonly<Record<string, string>> | undefined, rule: RuleName, exact: boolean): Entry[] {
  return Object.entries(table ?? {}).flatMap(([key, value]) => {
    const written = key.normalize('NFC').trim();
    const said = typeof value === 'string' ? value.normalize('NFC').trim() : '';
    // Nothing to say is no reading: the word would be lost.
    return written && said && written.length <= LONGEST
      ? [{ written: exact ? written : written.toLowerCase(), key: written, said, rule, exact }]
      : [];
  });
}

function index(list: Entry[]): Index {
  const found = new Map<string, Entry[]>();
  for (const entry of list) {
    const first = head(entry.key);
    found.set(first, [...(found.get(first) ?? []), entry]);
  }
  for (const same of found.values()) same.sort((a, b) => b.written.length - a.written.length);
  return found;
}

const BUILT_IN = index([...entries(ACRONYMS, 'acronym', true), ...entries(NAMES, 'name', false)]);

/** Readings of one's own first. */
export function lexicon(own: Partial<Lexicon>): readonly Index[] {
  if (!own.acronyms && !own.names) return [BUILT_IN];
  const mine = [...entries(own.acronyms, 'own', true), ...entries(own.names, 'own', false)];
  return mine.length === 0 ? [BUILT_IN] : [index(mine), BUILT_IN];
}

const GOES_ON = /^[\p{L}\p{M}\p{N}]/u;
const ENDS_OPEN = /[\p{L}\p{M}\p{N}]$/u;
/** `Q.` and `P.` are initials of a person unless a number follows. */
const LETTER_POINT = /^\p{Lu}\.$/u;

export function lookUp(indexes: readonly Index[], text: string, from: number, first: string): Entry | null {
  for (const one of indexes)
    for (const entry of one.get(first.toLowerCase()) ?? []) {
      const to = from + entry.written.length;
      const here = text.slice(from, to);
      if ((entry.exact ? here : here.toLowerCase()) !== entry.written) continue;
      const behind = text.slice(to, to + 2);
      if (ENDS_OPEN.test(entry.written) && GOES_ON.test(behind)) continue;
      if (LETTER_POINT.test(entry.key) && !/^ ?\d/.test(behind)) continue;
      return entry;
    }
  return null;
}
