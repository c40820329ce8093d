import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';

const keyOf = (person: string, name: string): string => `hoitu.channels.draft:${person}:${name}`;

// A browser that forbids storage still has a form; it only forgets.
function read<T>(key: string): T | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
function write(key: string, value: unknown): void {
  try {
    if (value === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // See above.
  }
}

/**
 * What is typed in a form, kept in this tab until it is saved or thrown away: Escape or a refusal loses nothing.
 * Never for secrets. `found` is true where it goes on from an earlier go.
 */
export function useKept<T extends object>(name: string, begin: T) {
  const person = useAuth('useKept', (auth) => String(auth.user?.id ?? ''));
  const key = keyOf(person, name);
  const [found, setFound] = useState(() => read<T>(key) !== null);
  const [value, setValue] = useState<T>(() => ({ ...begin, ...read<T>(key) }));
  return {
    value,
    found,
    put: (part: Partial<T>) =>
      setValue((now) => {
        const next = { ...now, ...part };
        write(key, next);
        return next;
      }),
    /** Saved, or not wanted any more. */
    forget: () => {
      write(key, null);
      setFound(false);
    },
    restart: () => {
      write(key, null);
      setFound(false);
      setValue(begin);
    },
  };
}
