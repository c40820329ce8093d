import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

const keyOf = (person: string, what: string): string => `hoitu.press.draft:${person}:${what}`;

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

const usePerson = (): string => String(useAuth('useKept', (auth) => auth.user?.id) ?? '');

/**
 * What somebody types, kept in this tab until it is sent: Escape, a reload and a refusal lose nothing. `first` is what stands there
 * before anything was typed.
 */
export function useKept<T extends object>(
  what: string,
  first: () => T,
): { draft: T; put(part: Partial<T>): void; forget(): void; touched: boolean } {
  const key = keyOf(usePerson(), what);
  const [draft, setDraft] = useState<T>(() => ({ ...first(), ...read<Partial<T>>(key) }));
  const [touched, setTouched] = useState(() => read(key) !== null);
  const put = useCallback(
    (part: Partial<T>) => {
      setTouched(true);
      setDraft((now) => {
        const next = { ...now, ...part };
        write(key, next);
        return next;
      });
    },
    [key],
  );
  return { draft, put, forget: () => write(key, null), touched };
}

/** Whether something typed waits there. */
export function useIsKept(what: string): boolean {
  return read(keyOf(usePerson(), what)) !== null;
}

export const keptFor = (question: string, act: string): string => `question:${question}:${act}`;
