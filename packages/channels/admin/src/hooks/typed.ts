import { type Choice, type Conflict, type Flat, rebase, same } from './rebase';

/** What is typed over a row that others change too, and what stood in those fields when it was begun. */
export type Typed<T> = { base: Partial<T>; mine: Partial<T> };
export const nothing = <T>(): Typed<T> => ({ base: {}, mine: {} });

const without = <T extends object>(from: T, field: string): T =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== field)) as T;

/** `typed` with more of it. A field that is typed back to what it was counts as never typed in. */
export function typedInto<T extends Flat>(typed: Typed<T>, saved: T, part: Partial<T>): Typed<T> {
  return Object.entries(part).reduce<Typed<T>>(({ base, mine }, [field, value]) => {
    const began = field in base ? base[field] : saved[field];
    return same(began, value)
      ? { base: without(base, field), mine: without(mine, field) }
      : { base: { ...base, [field]: began }, mine: { ...mine, [field]: value } };
  }, typed);
}

/** What was sent and refused, with what was typed since: of a field in both the later words, from where the earlier began. */
export const together = <T>(refused: Typed<T>, since: Typed<T> | null): Typed<T> => ({
  base: { ...since?.base, ...refused.base },
  mine: { ...refused.mine, ...since?.mine },
});

/** The row as the form shows it: what was typed, and for the rest what stands there now. */
export const shown = <T extends Flat>({ mine }: Typed<T>, saved: T): T => ({ ...saved, ...mine });

/** Fields in which something was typed, and which somebody else changed meanwhile. */
export const conflictsOf = <T extends Flat>(typed: Typed<T>, saved: T): Conflict[] =>
  rebase({ ...saved, ...typed.base }, shown(typed, saved), saved, []).conflicts;

/** `typed` with one conflict settled. */
export const settledIn = <T extends Flat>({ base, mine }: Typed<T>, { field, theirs }: Conflict, choice: Choice): Typed<T> =>
  choice === 'theirs' ? { base: without(base, field), mine: without(mine, field) } : { base: { ...base, [field]: theirs }, mine };
