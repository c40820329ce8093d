import { diff3Merge } from 'node-diff3';

/** Stands before the second wording of a line that two people changed. */
export const MARK = '≠ ';
const bare = (line: string): string => (line.startsWith(MARK) ? line.slice(MARK.length) : line);

/** NFC: the same word typed on two keyboards is the same word. The empty text has no line. */
const linesOf = (text: string): string[] => {
  const whole = text.normalize('NFC').replace(/\r\n?/g, '\n');
  return whole === '' ? [] : whole.split('\n');
};

/** Whether each line of `some` stands, in this order, in `all`: itself, or typed further. */
function within(some: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const line of some) {
    while (at < all.length && !bare(all[at] as string).startsWith(bare(line))) at += 1;
    if (at === all.length) return false;
    at += 1;
  }
  return true;
}

/** What becomes of a place that both changed: `stored` first; the other wording after it, marked where there was something to change. */
function both(stored: string[], before: readonly string[], incoming: string[]): string[] {
  if (within(incoming, stored)) return stored;
  if (within(stored, incoming)) return incoming;
  const stands = new Set(stored.map(bare));
  const more = incoming.filter((line) => line.trim() === '' || !stands.has(bare(line)));
  // Two who wrote where nothing stood have not contradicted each other.
  const changed = before.some((line) => line.trim() !== '');
  return [...stored, ...more.map((line) => (changed && line.trim() && !line.startsWith(MARK) ? MARK + line : line))];
}

/**
 * Merges what two people made of `base`, line by line; nothing that either typed is lost. A line that both changed stands twice,
 * the second time behind `MARK`. What one took out and the other left alone is gone; what one took out and the other changed stays.
 * `stored` stands first: whoever merges the same three gets the same text. Merging the same change again changes nothing, as long
 * as lines differ from each other; for texts that repeat their lines the caller has to know what it has merged.
 */
export function mergeNotes(base: string, stored: string, incoming: string): string {
  const [a, o, b] = [linesOf(stored), linesOf(base), linesOf(incoming)];
  const same = (one: readonly string[], other: readonly string[]) => one.join('\n') === other.join('\n');
  if (same(a, b) || same(o, b)) return a.join('\n');
  if (same(a, o)) return b.join('\n');
  return diff3Merge(a, o, b)
    .flatMap((part) => part.ok ?? (part.conflict ? both(part.conflict.a, part.conflict.o, part.conflict.b) : []))
    .join('\n');
}

/** Whether lines wait for a person to choose between two wordings. */
export const isContested = (text: string): boolean => text.split('\n').some((line) => line.startsWith(MARK));

/** Where the cursor stands after `before` became `after` around it: on the same letter, where that is still there. */
export function cursorAfter(before: string, after: string, cursor: number): number {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  if (cursor <= head) return cursor;
  const rest = before.length - cursor;
  const kept = rest === 0 || before.slice(cursor) === after.slice(after.length - rest);
  return kept ? Math.max(head, after.length - rest) : Math.min(cursor, after.length);
}
