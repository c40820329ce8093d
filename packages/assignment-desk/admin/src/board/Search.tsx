import { Searchbar } from '@strapi/design-system';
import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../useT';
import type { Filters } from './useFilters';

const SETTLE_MS = 200;

/** Asks when the person pauses, not at every letter. */
export function Search({ filters, searchRef }: { filters: Filters; searchRef: RefObject<HTMLInputElement> }) {
  const t = useT();
  const asked = filters.asked.q ?? '';
  const [words, setWords] = useState(asked);
  const { put } = filters;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `put` is a new function at every render; only the words start the wait.
  useEffect(() => {
    if (words.trim() === asked) return;
    const timer = window.setTimeout(() => put({ q: words.trim() || null }), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  // The address changes from elsewhere too: a cleared filter, a saved view, Back.
  useEffect(() => setWords((now) => (now.trim() === asked ? now : asked)), [asked]);
  return (
    <Searchbar
      ref={searchRef}
      name="q"
      size="S"
      value={words}
      placeholder={t('filter.search')}
      clearLabel={t('clear')}
      onClear={() => setWords('')}
      onChange={(event) => setWords(event.target.value)}
    >
      {t('filter.search')}
    </Searchbar>
  );
}
