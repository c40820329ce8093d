import { Searchbar } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useT } from '../useT';

const SETTLE_MS = 200;

/** Asks when the person pauses, not at every letter; follows when the words change from elsewhere. */
export function SearchWords({ q, label, onSearch }: { q: string; label: string; onSearch(q: string): void }) {
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
      name="q"
      maxLength={100}
      value={words}
      placeholder={label}
      clearLabel={t('people.clear')}
      onClear={() => setWords('')}
      onChange={(event) => setWords(event.target.value)}
    >
      {label}
    </Searchbar>
  );
}
