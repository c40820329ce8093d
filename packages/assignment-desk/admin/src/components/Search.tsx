import { Searchbar } from '@strapi/design-system';
import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../useT';

const SETTLE_MS = 200;
const MOST = 100;

/** Asks when the person pauses, not at every letter; follows when the words change from elsewhere: a saved view, Back, a cleared filter. */
export function Search({ q, onSearch, searchRef }: { q: string; onSearch(q: string): void; searchRef?: RefObject<HTMLInputElement> }) {
  const t = useT();
  const [words, setWords] = useState(q);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `onSearch` is a new function at every render; only the words start the wait.
  useEffect(() => {
    if (words.trim() === q) return;
    const timer = window.setTimeout(() => onSearch(words.trim()), SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [words]);
  useEffect(() => setWords((now) => (now.trim() === q ? now : q)), [q]);
  return (
    <Searchbar
      ref={searchRef}
      name="q"
      size="S"
      maxLength={MOST}
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
