import { readKept, useKeptKey, writeKept } from '@hoitu/admin-kit';
import { useState } from 'react';

/** Where a writing of this person is kept. */
export const useDraftKey = () => useKeptKey('hoitu.channels.draft');

/**
 * What is typed in a form, kept in this tab until it is saved or thrown away: Escape or a refusal loses nothing.
 * Never for secrets. `found` is true where it goes on from an earlier go.
 */
export function useKept<T extends object>(name: string, begin: T) {
  const key = useDraftKey()(name);
  const [found, setFound] = useState(() => readKept<T>(key) !== null);
  const [value, setValue] = useState<T>(() => ({ ...begin, ...readKept<T>(key) }));
  return {
    value,
    found,
    put: (part: Partial<T>) =>
      setValue((now) => {
        const next = { ...now, ...part };
        writeKept(key, next);
        return next;
      }),
    /** Saved, or not wanted any more. */
    forget: () => {
      writeKept(key, null);
      setFound(false);
    },
    restart: () => {
      writeKept(key, null);
      setFound(false);
      setValue(begin);
    },
  };
}
