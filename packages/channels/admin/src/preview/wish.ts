import type { AdaptationView, Adapted } from '../../../contracts';

/** What an editor may say for one story on one channel, apart from on and off. */
export type Wish = Adapted & { at: string | null };

/** One field of a wish that both changed: `fields.text`, `image`, `at`. */
export type Conflict = { field: string; mine: unknown; theirs: unknown };
export type Choice = 'mine' | 'theirs';

/** What is typed, what it began from, and what nobody has decided yet. */
export type Draft = { version: number; base: Wish; mine: Wish; conflicts: Conflict[] };

export const wishOf = (kept: AdaptationView | null): Wish => ({
  fields: kept?.fields ?? {},
  image: kept?.image ?? null,
  at: kept?.at ?? null,
});

type Flat = Record<string, unknown>;
/** An empty text is none: it falls back to the story's. */
const flat = ({ fields, image, at }: Wish): Flat => ({
  ...Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => (text.trim() ? [[`fields.${name}`, text]] : []))),
  image,
  at,
});

const inOrder = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
/** Equal as JSON, whatever the order of keys: PostgreSQL's jsonb hands them back in its own. */
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null, inOrder) === JSON.stringify(b ?? null, inOrder);

const differing = (a: Flat, b: Flat): string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !same(a[key], b[key]));

export const changedIn = (base: Wish, mine: Wish): string[] => differing(flat(base), flat(mine));

/** `wish` with one of its fields as `value`; a text that is not there is taken away. */
export function withField(wish: Wish, field: string, value: unknown): Wish {
  if (!field.startsWith('fields.')) return { ...wish, [field]: value ?? null };
  const name = field.slice('fields.'.length);
  const { [name]: _, ...rest } = wish.fields;
  return { ...wish, fields: typeof value === 'string' ? { ...rest, [name]: value } : rest };
}

/**
 * Puts a draft on what stands there now. What only they changed is taken over; what both changed keeps standing as typed and waits
 * for a person.
 */
export function rebased(draft: Draft, theirs: Wish, version: number): Draft {
  const [base, mine, now] = [flat(draft.base), flat(draft.mine), flat(theirs)];
  const touched = new Set([...differing(base, mine), ...draft.conflicts.map(({ field }) => field)]);
  const moved = differing(base, now);
  const taken = moved.filter((field) => !touched.has(field));
  const open = [...touched].filter(
    (field) => !same(mine[field], now[field]) && (moved.includes(field) || draft.conflicts.some((one) => one.field === field)),
  );
  return {
    version,
    base: theirs,
    mine: taken.reduce((wish, field) => withField(wish, field, now[field]), draft.mine),
    conflicts: open.map((field) => ({ field, mine: mine[field], theirs: now[field] })),
  };
}

/** The draft with one conflict settled. */
export const settled = (draft: Draft, conflict: Conflict, choice: Choice): Draft => ({
  ...draft,
  mine: choice === 'theirs' ? withField(draft.mine, conflict.field, conflict.theirs) : draft.mine,
  conflicts: draft.conflicts.filter(({ field }) => field !== conflict.field),
});
