import type { ScriptChange, ScriptItem, ScriptView } from '../../../../contracts';
import { type Conflict, differing, type Flat, rebase, same } from '../../hooks/rebase';

export type Note = { written: string; said: string };
/** What a producer writes of a script. */
export type Words = { slugline: string; cue: string; items: ScriptItem[]; tag: string; notes: Note[]; presenter: string | null };
/** What is typed, what it began from, and what nobody has decided yet. */
export type Draft = { version: number; base: Words; mine: Words; conflicts: Conflict[] };

export const wordsOf = ({ slugline, cue, items, tag, notes, presenter }: ScriptView): Words => ({
  slugline,
  cue,
  items,
  tag,
  notes,
  presenter: presenter?.id ?? null,
});
export const begun = (script: ScriptView): Draft => ({
  version: script.version,
  base: wordsOf(script),
  mine: wordsOf(script),
  conflicts: [],
});

const ITEM = 'item.';
const NOTE = 'note.';

/** Every item and every note is a field of its own, so that two people may work on two of them. */
const flat = ({ items, notes, ...rest }: Words): Flat => ({
  ...rest,
  order: items.map(({ id }) => id),
  ...Object.fromEntries(items.map((item) => [ITEM + item.id, item])),
  ...Object.fromEntries(notes.map(({ written, said }) => [NOTE + written, said])),
});

const listed = (fields: Flat): ScriptItem[] => {
  const all = Object.entries(fields).flatMap(([key, item]) => (key.startsWith(ITEM) && item ? [item as ScriptItem] : []));
  const order = fields['order'] as string[];
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return all.sort((a, b) => place(a.id) - place(b.id));
};
const unflat = (fields: Flat): Words => ({
  slugline: String(fields['slugline'] ?? ''),
  cue: String(fields['cue'] ?? ''),
  tag: String(fields['tag'] ?? ''),
  presenter: (fields['presenter'] as string | null) ?? null,
  items: listed(fields),
  notes: Object.entries(fields).flatMap(([key, said]) =>
    key.startsWith(NOTE) && typeof said === 'string' ? [{ written: key.slice(NOTE.length), said }] : [],
  ),
});

const picked = (from: Flat, fields: readonly string[]): Flat => Object.fromEntries(fields.map((field) => [field, from[field]]));

/** The order of `mine` with what is new in `theirs` behind what it follows there. */
function ordered(mine: readonly string[], theirs: readonly string[]): string[] {
  const out = [...mine];
  theirs.forEach((id, index) => {
    if (out.includes(id)) return;
    const before = theirs[index - 1];
    out.splice(before === undefined ? 0 : out.indexOf(before) + 1, 0, id);
  });
  return out;
}

export const withField = (words: Words, field: string, value: unknown): Words => unflat({ ...flat(words), [field]: value });
export const changedIn = (base: Words, mine: Words): string[] => differing(flat(base), flat(mine));
export const untouched = ({ base, mine, conflicts }: Draft): boolean => conflicts.length === 0 && changedIn(base, mine).length === 0;

/** Puts a draft on what stands there now. Where both moved items, mine stay where I put them. */
export function rebased(draft: Draft, theirs: Words, version: number): Draft {
  const [base, mine, now] = [flat(draft.base), flat(draft.mine), flat(theirs)];
  const open = draft.conflicts.map(({ field }) => field);
  const { taken, conflicts } = rebase(base, mine, now, open);
  const merged = { ...mine, ...picked(now, taken) };
  const [ours, theirOrder] = [mine['order'] as string[], now['order'] as string[]];
  const order = same(base['order'], ours) ? ordered(theirOrder, ours) : ordered(ours, theirOrder);
  return {
    version,
    base: theirs,
    mine: unflat({ ...merged, order }),
    conflicts: conflicts.filter(({ field }) => field !== 'order'),
  };
}

/** The draft with one conflict settled. */
export const settled = (draft: Draft, conflict: Conflict, choice: 'mine' | 'theirs'): Draft => ({
  ...draft,
  mine: choice === 'theirs' ? withField(draft.mine, conflict.field, conflict.theirs) : draft.mine,
  conflicts: draft.conflicts.filter(({ field }) => field !== conflict.field),
});

/** `now` without what happened between `before` and `after`; what was typed elsewhere since stays. */
export function undone(before: Words, after: Words, now: Words): Words {
  const [was, became, is] = [flat(before), flat(after), flat(now)];
  const back = { ...is, ...picked(was, differing(was, became)) };
  return unflat({ ...back, order: ordered(was['order'] as string[], is['order'] as string[]) });
}

/** Only what was changed is sent, so that a colleague's other changes stay. */
export function changeOf({ version, base, mine }: Draft): ScriptChange {
  const fields = Object.keys(base) as (keyof Words)[];
  return { version, ...Object.fromEntries(fields.filter((key) => !same(base[key], mine[key])).map((key) => [key, mine[key]])) };
}
