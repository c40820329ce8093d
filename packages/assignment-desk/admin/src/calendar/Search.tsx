import { Searchbar } from '@strapi/design-system';
import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../useT';
import type { CalendarAddress } from './useCalendar';

const SETTLE_MS = 200;

/** Asks when the person pauses, not at every letter. */
export function Search({ address: { q, put }, searchRef }: { address: CalendarAddress; searchRef: RefObject<HTMLInputElement> }) {
  const t = useT();
  const [words, setWords] = useState(q);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `put` is a new function at every render; only the words start the wait.
  useEffect(() => {
    if (words.trim() === q) return;
    const timer = window.setTimeout(() => put({ q: words.trim() || null }), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  return (
    <Searchbar
      ref={searchRef}
      name="q"
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
