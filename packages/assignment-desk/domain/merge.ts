/** Field-by-field merge of two edits that began from the same state. Values are what JSON holds. */

export type Fields = Record<string, unknown>;
export type Conflict = { field: string; base: unknown; mine: unknown; theirs: unknown };
export type Choice = 'mine' | 'theirs' | 'both';
export type Merged<T extends Fields> = {
  /** Fields of one side are taken; where both changed one, mine stands until it is decided. */
  merged: T;
  /** Fields that only they changed. */
  taken: string[];
  /** Fields that only I changed. */
  kept: string[];
  conflicts: Conflict[];
};

/** Equal as JSON, whatever the order of keys: PostgreSQL's jsonb hands them back in its own. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same((a as Fields)[key], (b as Fields)[key]))
  );
}

/** Names of the fields that differ between two states. */
export const differing = (before: Fields, after: Fields): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => !same(before[key], after[key]));

/** Merges what I and they made of `base`. Nothing is decided that both sides touched differently. */
export function threeWay<T extends Fields>(base: T, mine: T, theirs: T): Merged<T> {
  const i = new Set(differing(base, mine));
  const they = new Set(differing(base, theirs));
  const both = [...i].filter((key) => they.has(key) && !same(mine[key], theirs[key]));
  const taken = [...they].filter((key) => !i.has(key));
  return {
    merged: { ...mine, ...Object.fromEntries(taken.map((key) => [key, theirs[key]])) },
    taken,
    kept: [...i].filter((key) => !they.has(key)),
    conflicts: both.map((field) => ({ field, base: base[field], mine: mine[field], theirs: theirs[field] })),
  };
}

/** What stands between two texts where both are put; a moment or a name from a list is a text that cannot be joined. */
const JOINTS: Record<string, string> = { brief: '\n\n', slugline: ' – ', place: '; ' };

/** Whether "put both" makes sense: two texts people write, or two lists. */
export const joins = ({ field, mine, theirs }: Conflict): boolean =>
  (field in JOINTS && typeof mine === 'string' && typeof theirs === 'string' && mine.trim() !== '' && theirs.trim() !== '') ||
  (Array.isArray(mine) && Array.isArray(theirs));

/** The value a conflict is settled with. Both of a text: theirs, then mine; of a list: each entry once. */
export function settled(conflict: Conflict, choice: Choice): unknown {
  const { field, mine, theirs } = conflict;
  if (choice !== 'both' || !joins(conflict)) return choice === 'theirs' ? theirs : mine;
  if (typeof mine === 'string' && typeof theirs === 'string') {
    // One that holds the other already is both.
    if (mine.includes(theirs)) return mine;
    return theirs.includes(mine) ? theirs : `${theirs}${JOINTS[field]}${mine}`;
  }
  const all = [...(theirs as unknown[])];
  for (const one of mine as unknown[]) if (!all.some((held) => same(held, one))) all.push(one);
  return all;
}
