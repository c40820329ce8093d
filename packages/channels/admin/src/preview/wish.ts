import type { AdaptationView, Adapted } from '../../../contracts';
import { type Choice, type Conflict, differing, type Flat, rebase, same } from '../hooks/rebase';

export { type Choice, type Conflict, same };

/** What an editor may say for one story on one channel, apart from on and off. */
export type Wish = Adapted & { at: string | null };

/** What is typed, what it began from, and what nobody has decided yet. */
export type Draft = { version: number; base: Wish; mine: Wish; conflicts: Conflict[] };

export const wishOf = (kept: AdaptationView | null): Wish => ({
  fields: kept?.fields ?? {},
  image: kept?.image ?? null,
  at: kept?.at ?? null,
});

/** An empty text is none: it falls back to the story's. */
const flat = ({ fields, image, at }: Wish): Flat => ({
  ...Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => (text.trim() ? [[`fields.${name}`, text]] : []))),
  image,
  at,
});

export const changedIn = (base: Wish, mine: Wish): string[] => differing(flat(base), flat(mine));

/** `wish` with one of its fields as `value`; a text that is not there is taken away. */
export function withField(wish: Wish, field: string, value: unknown): Wish {
  if (!field.startsWith('fields.')) return { ...wish, [field]: value ?? null };
  const name = field.slice('fields.'.length);
  const { [name]: _, ...rest } = wish.fields;
  return { ...wish, fields: typeof value === 'string' ? { ...rest, [name]: value } : rest };
}

/** Puts a draft on what stands there now. */
export function rebased(draft: Draft, theirs: Wish, version: number): Draft {
  const [base, mine, now] = [flat(draft.base), flat(draft.mine), flat(theirs)];
  const { taken, conflicts } = rebase(
    base,
    mine,
    now,
    draft.conflicts.map(({ field }) => field),
  );
  return {
    version,
    base: theirs,
    mine: taken.reduce((wish, field) => withField(wish, field, now[field]), draft.mine),
    conflicts,
  };
}

/** The draft with one conflict settled. */
export const settled = (draft: Draft, conflict: Conflict, choice: Choice): Draft => ({
  ...draft,
  mine: choice === 'theirs' ? withField(draft.mine, conflict.field, conflict.theirs) : draft.mine,
  conflicts: draft.conflicts.filter(({ field }) => field !== conflict.field),
});
