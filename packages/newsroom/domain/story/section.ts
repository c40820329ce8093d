import { fold } from '@hoitu/viet-text';

/** A section to choose from: its id or value, and everything it is called, slug included. */
export type SectionChoice = { id: string; called: readonly string[] };

const lower = (text: string): string => text.normalize('NFC').trim().toLowerCase();
/** "Thời sự", "thoi-su" and "thoi_su" are one name to whoever types it. */
const bare = (text: string): string => fold(text.replace(/[-_]+/g, ' '));

/**
 * The section a desk means by a name or a slug: as it is written, else whatever the case, else without accents.
 * Null where none fits, or several do equally well: a wrong section is worse than none.
 */
export function pickSection(wish: string, choices: readonly SectionChoice[]): string | null {
  for (const as of [(text: string) => text, lower, bare]) {
    const wanted = as(wish);
    const fitting = wanted ? choices.filter(({ called }) => called.some((name) => as(name) === wanted)) : [];
    if (fitting.length) return new Set(fitting.map(({ id }) => id)).size === 1 ? (fitting[0] as SectionChoice).id : null;
  }
  return null;
}
