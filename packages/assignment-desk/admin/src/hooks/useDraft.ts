import { useState } from 'react';
import { same } from '../../../domain/merge';

/** What differs from `base`. */
export const touchedOf = <D extends object>(draft: D, base: D): Partial<D> =>
  Object.fromEntries(Object.entries(draft).filter(([key, value]) => !same(value, base[key as keyof D]))) as Partial<D>;

/** The draft over a newer row: what was touched stays as typed, the rest is the row's. */
export const rebased = <D extends object>(draft: D, base: D, row: D): D => ({ ...row, ...touchedOf(draft, base) });

/**
 * A form over a row that others change too: what was touched stays as typed, the rest follows the row. So a stale save loses nothing,
 * and the next press writes one's own fields over the newest row and no other.
 */
export function useDraft<D extends object>(row: D): { draft: D; put(part: Partial<D>): void; touched: Partial<D> } {
  const [base, setBase] = useState(row);
  const [draft, setDraft] = useState(row);
  if (!same(base, row)) {
    setDraft(rebased(draft, base, row));
    setBase(row);
  }
  return { draft, put: (part) => setDraft((now) => ({ ...now, ...part })), touched: touchedOf(draft, base) };
}
