type Page = { item: string };

/** What stands on the prompter: `changed` holds items whose words came anew; `stale` says that the one being read has newer words. */
export type Standing<P extends Page> = { pages: readonly P[]; changed: ReadonlySet<string>; stale: boolean };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * Lays in what came while somebody reads page `reading`: what was read and what is being read stays as it stands, to the letter; what
 * comes after is taken as it is now, and marked where it is new.
 */
export function arrive<P extends Page>({ pages, changed }: Standing<P>, fresh: readonly P[], reading: number): Standing<P> {
  const kept = pages.slice(0, reading + 1);
  const past = new Set(kept.map(({ item }) => item));
  const former = new Map(pages.map((page) => [page.item, page]));
  const coming = fresh.filter(({ item }) => !past.has(item));
  const news = coming.filter((page) => !same({ ...former.get(page.item), number: 0 }, { ...page, number: 0 }));
  const current = kept.at(-1);
  const now = current && fresh.find(({ item }) => item === current.item);
  return {
    pages: [...kept, ...coming],
    changed: new Set([...changed, ...news.map(({ item }) => item)]),
    stale: current !== undefined && (now === undefined || !same({ ...current, number: 0 }, { ...now, number: 0 })),
  };
}

/** Syllables of what is read aloud, as the rate counts them. */
export const spokenSyllables = (pages: readonly { parts: readonly { kind: string; said: string }[] }[]): number =>
  pages
    .flatMap(({ parts }) => parts)
    .filter(({ kind }) => kind !== 'insert')
    .reduce((sum, { said }) => sum + said.split(/\s+/).filter(Boolean).length, 0);

/** Pixels a second at which `height` px of words with so many syllables go by, at `rate` syllables a minute. */
export const pace = (height: number, syllables: number, rate: number): number => (syllables > 0 ? (height / syllables) * (rate / 60) : 0);
