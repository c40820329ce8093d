import type { Draft } from './wish';

/** Drafts by destination, kept in this tab until they are saved or thrown away. */
export type Drafts = Record<string, Draft>;

// A browser that forbids storage still has a form; it only forgets.
export function readKept(key: string): Drafts {
  try {
    return (JSON.parse(window.sessionStorage.getItem(key) ?? 'null') as Drafts | null) ?? {};
  } catch {
    return {};
  }
}

export function writeKept(key: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length > 0) window.sessionStorage.setItem(key, JSON.stringify(drafts));
    else window.sessionStorage.removeItem(key);
  } catch {
    // See above.
  }
}
