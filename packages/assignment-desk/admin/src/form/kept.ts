import type { Draft } from './draft';

/** A form that was closed with something typed in it: in this tab, until it is saved or thrown away. */
export type Kept = { at: string; version: number; since: string | null; base: Draft; draft: Draft };

const keyOf = (person: string, id: string | null): string => `hoitu.desk.draft:${person}:${id ?? 'new'}`;

// A browser that forbids storage still has a form; it only forgets.
export function readKept(person: string, id: string | null): Kept | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(keyOf(person, id)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export function writeKept(person: string, id: string | null, kept: Kept | null): void {
  try {
    if (kept) window.sessionStorage.setItem(keyOf(person, id), JSON.stringify(kept));
    else window.sessionStorage.removeItem(keyOf(person, id));
  } catch {
    // See above.
  }
}
