import type { Filter } from './address';

/** A list a story stands in: what it is sorted by. */
export type Place = { language: string; section: string | null; campaigns: readonly string[] };

type Placed = { language: string; section: string | null; campaigns: readonly { id: string }[] | null };

/** Where pages stand (as they were, as they are), each place once. */
export function placesOf(...pages: Placed[]): Place[] {
  const all = pages.map(({ language, section, campaigns }) => ({
    language,
    section,
    campaigns: (campaigns ?? []).map(({ id }) => id).sort(),
  }));
  return [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
}

/** What a page that was written or pulled means for what was made of it. `places`: where it stands, and where it stood. */
export type Change = { document: string; places: readonly Place[] };

/** What an answer was made of. */
export type Sources =
  /** One story in all its languages; `missing` has no story. */
  | { of: 'story'; document: string }
  /** Stories that pass a filter. */
  | { of: 'files'; filter: Filter }
  /** A page that lists stories, with the sections of its language beside them; null: it shows stories of every language. */
  | { of: 'list'; language: string | null };

const passes = ({ section, locale, campaign }: Filter, place: Place): boolean =>
  (section === undefined || section === place.section) &&
  (locale === undefined || locale === place.language) &&
  (campaign === undefined || place.campaigns.includes(campaign));

/** Whether an answer made of `sources` may no longer be given after `change`. */
export function spoils({ document, places }: Change, sources: Sources): boolean {
  if (sources.of === 'story') return sources.document === document;
  if (sources.of === 'list') return sources.language === null || places.some((place) => place.language === sources.language);
  return places.some((place) => passes(sources.filter, place));
}

/** Every feed a change is seen in, by its filter. */
export function filtersOf({ places }: Change): Filter[] {
  const all = places.flatMap(({ language: locale, section, campaigns }) => [
    {},
    { locale },
    ...(section === null ? [] : [{ section }, { section, locale }]),
    ...campaigns.map((campaign) => ({ campaign })),
  ]);
  return [...new Map(all.map((filter) => [JSON.stringify(filter), filter])).values()];
}
