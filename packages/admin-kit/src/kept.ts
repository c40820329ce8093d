import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** What was kept in this tab under `key`; null where nothing was. A browser that forbids storage still has a form: it only forgets. */
export function readKept<T>(key: string): T | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** Keeps `value` in this tab; null keeps nothing. */
export function writeKept(key: string, value: unknown): void {
  try {
    if (value === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // See above.
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is written, and what stood there when the writing began. */
type Writing<T> = { base: T; value: T };
export type Kept<T> = {
  value: T;
  set(value: T): void;
  /** Changes some of it. */
  put(part: Partial<T>): void;
  /** It was sent, or is not wanted: what is saved stands there. */
  forget(): void;
  /** Something was written. */
  touched: boolean;
  /** What stands there is an earlier writing, not what is saved. */
  found: boolean;
  /** What is saved is no longer what the writing began from: somebody was faster. Nothing may be sent before the person has seen it. */
  behind: boolean;
  /** Seen: what is written shall stand in its place. */
  insist(): void;
};

/** Where a writing of this person is kept. */
export function useKeptKey(place: string): (what: string) => string {
  const person = useAuth('useKeptKey', (auth) => String(auth.user?.id ?? ''));
  return (what) => `${place}:${person}:${what}`;
}

/**
 * State of a form that outlives it: who presses Escape by mistake, or loads the page anew, finds what was typed. Kept in this tab, for
 * this person. `saved` is what stands on the server, and is followed for as long as nothing was typed.
 * @param place names the plugin's corner of the browser's storage
 * @param what names the thing
 */
export function useKept<T>(place: string, what: string, saved: T): Kept<T> {
  const key = useKeptKey(place)(what);
  const [writing, setWriting] = useState(() => readKept<Writing<T>>(key));
  const [found, setFound] = useState(writing !== null);
  useEffect(() => writeKept(key, writing), [key, writing]);
  const change = (next: (now: T) => T) => setWriting((now) => ({ base: now ? now.base : saved, value: next(now ? now.value : saved) }));
  return {
    value: writing ? writing.value : saved,
    set: (value) => change(() => value),
    put: (part) => change((now) => ({ ...now, ...part })),
    forget: () => {
      setFound(false);
      setWriting(null);
      // At once: the form may be gone before it is drawn again.
      writeKept(key, null);
    },
    touched: writing !== null,
    found,
    behind: writing !== null && !same(writing.base, saved),
    insist: () => setWriting((now) => now && { base: saved, value: now.value }),
  };
}
