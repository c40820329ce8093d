import { Searchbar } from '@strapi/design-system';
import { type RefObject, useEffect, useState } from 'react';
import { useLanguage } from './language';

const CLEAR = { vi: 'Xóa ô tìm', en: 'Clear the search' };
const SETTLE_MS = 200;
const MOST = 100;

type Given = {
  q: string;
  label: string;
  onSearch(q: string): void;
  /** Dense, for a row of filters. */
  size?: 'S' | 'M';
  searchRef?: RefObject<HTMLInputElement> | undefined;
};

/** Asks when the person pauses, not at every letter; follows when the words change from elsewhere: a saved view, Back, a cleared filter. */
export function SearchWords({ q, label, onSearch, size = 'M', searchRef }: Given) {
  const language = useLanguage();
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
      size={size}
      maxLength={MOST}
      value={words}
      placeholder={label}
      clearLabel={CLEAR[language]}
      onClear={() => setWords('')}
      onChange={(event) => setWords(event.target.value)}
    >
      {label}
    </Searchbar>
  );
}
