/** PostgreSQL hands the keys of JSON back in an order of its own. */
const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

/** What differs from `base`. */
export const touchedOf = <D extends object>(draft: D, base: D): (keyof D)[] =>
  (Object.keys(draft) as (keyof D)[]).filter((field) => !same(draft[field], base[field]));

export type Conflict<D> = { field: keyof D; theirs: D[keyof D] };

/**
 * A draft over a newer row: what was touched stays as typed, the rest is the row's. `conflicts`: what both changed, each in
 * another way, to be chosen by the person.
 */
export function rebase<D extends object>(draft: D, base: D, row: D): { draft: D; conflicts: Conflict<D>[] } {
  const mine = touchedOf(draft, base);
  const kept = Object.fromEntries(mine.map((field) => [field, draft[field]])) as Partial<D>;
  const conflicts = mine.filter((field) => !same(row[field], base[field]) && !same(row[field], draft[field]));
  return { draft: { ...row, ...kept }, conflicts: conflicts.map((field) => ({ field, theirs: row[field] })) };
}
