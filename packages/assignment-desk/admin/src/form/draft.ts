import type { Changes, Detail, NewAssignment } from '../../../contracts';
import { differing } from '../../../domain/merge';
import type { Kind } from '../../../domain/work';

/** What the form holds: every field somebody may type. `to` only for a new assignment. */
export type Draft = {
  slugline: string;
  brief: string;
  desk: string;
  to: string;
  kind: Kind;
  channels: string[];
  priority: number;
  due: string | null;
  embargo: string | null;
  length: { amount: number; unit: 'words' | 'seconds' } | null;
  place: string;
  contacts: { name: string; phone: string }[];
  tags: string[];
  files: number[];
  happening: string | null;
  occurrence: string | null;
  campaign: string | null;
  commission: string | null;
  closed: boolean;
};

export const BLANK: Draft = {
  slugline: '',
  brief: '',
  desk: '',
  to: '',
  kind: 'text',
  channels: [],
  priority: 3,
  due: null,
  embargo: null,
  length: null,
  place: '',
  contacts: [],
  tags: [],
  files: [],
  happening: null,
  occurrence: null,
  campaign: null,
  commission: null,
  closed: false,
};

/** An assignment as the form shows it. */
export const draftOf = (item: Detail): Draft =>
  Object.fromEntries((Object.keys(BLANK) as (keyof Draft)[]).map((key) => [key, key === 'to' ? '' : (item[key] ?? BLANK[key])])) as Draft;

/** Rows in which nothing stands are no contacts; a phone alone is called by its number. */
export const contactsOf = (rows: Draft['contacts']): Draft['contacts'] =>
  rows.map(({ name, phone }) => ({ name: name.trim() || phone.trim(), phone: phone.trim() })).filter(({ name }) => name !== '');

export const tidied = (draft: Draft): Draft => ({
  ...draft,
  slugline: draft.slugline.trim(),
  place: draft.place.trim(),
  contacts: contactsOf(draft.contacts),
});

export const newOf = (draft: Draft): NewAssignment => {
  const { to, ...fields } = tidied(draft);
  return { ...fields, ...(to ? { to } : {}) };
};

/** Only what was touched goes out. */
export const changesOf = (base: Draft, draft: Draft): Changes => {
  const { to: _to, ...now } = tidied(draft);
  const touched = differing(base, { ...now, to: base.to });
  return Object.fromEntries(touched.map((key) => [key, now[key as keyof typeof now]])) as Changes;
};

export const isTouched = (base: Draft, draft: Draft): boolean => differing(base, draft).length > 0;
