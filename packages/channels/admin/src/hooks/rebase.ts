/** What is edited, field by field under flat names. */
export type Flat = Record<string, unknown>;

/** One field that both changed. */
export type Conflict = { field: string; mine: unknown; theirs: unknown };
export type Choice = 'mine' | 'theirs';

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
/** Equal as JSON, whatever the order of keys: PostgreSQL's jsonb hands them back in its own. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null, inOrder) === JSON.stringify(b ?? null, inOrder);

export const differing = (a: Flat, b: Flat): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !same(a[key], b[key]));

/**
 * Puts `mine`, begun from `base`, on what stands there `now`: what only they changed is to be taken over, what both changed keeps
 * standing as typed and waits for a person. `open`: what already waits for one.
 */
export function rebase(base: Flat, mine: Flat, now: Flat, open: readonly string[]): { taken: string[]; conflicts: Conflict[] } {
  const touched = new Set([...differing(base, mine), ...open]);
  const moved = differing(base, now);
  const asked = [...touched].filter((field) => !same(mine[field], now[field]) && (moved.includes(field) || open.includes(field)));
  return {
    taken: moved.filter((field) => !touched.has(field)),
    conflicts: asked.map((field) => ({ field, mine: mine[field], theirs: now[field] })),
  };
}
