import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

const PLACE = 'hoitu.press-briefing.draft';

// A browser that keeps nothing (private mode) still has a form; it only forgets on Escape.
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
    // As above.
  }
}
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is written, and what stood there when the writing began. */
type Writing<T> = { base: T; value: T };
export type Kept<T> = {
  value: T;
  set(value: T): void;
  /** It was sent, or is not wanted: what is saved stands there. */
  forget(): void;
  /** What stands there is an earlier writing, not what is saved. */
  found: boolean;
  /** What is saved is no longer what the writing began from: somebody was faster. Nothing may be sent before the person has seen it. */
  behind: boolean;
  /** Seen: what is written shall stand in its place. */
  insist(): void;
};

/**
 * State of a form that outlives it: who presses Escape by mistake, or loads the page anew, finds what was typed. Kept in this tab, for
 * this person. `saved` is what stands on the server, and is followed for as long as nothing was typed; `what` names the thing.
 */
export function useKept<T>(what: string, saved: T): Kept<T> {
  const person = useAuth('useKept', (auth) => String(auth.user?.id ?? ''));
  const key = `${PLACE}:${person}:${what}`;
  const [writing, setWriting] = useState(() => read<Writing<T>>(key));
  const [found, setFound] = useState(writing !== null);
  const put = (next: Writing<T> | null) => setWriting(next);
  useEffect(() => write(key, writing), [key, writing]);
  return {
    value: writing ? writing.value : saved,
    set: (value) => put({ base: writing?.base ?? saved, value }),
    forget: () => {
      setFound(false);
      put(null);
      // At once: the form may be gone before it is drawn again.
      write(key, null);
    },
    found,
    behind: writing !== null && !same(writing.base, saved),
    insist: () => writing && put({ base: saved, value: writing.value }),
  };
}
