import { sayDuration } from '@hoitu/admin-kit';
import { newKey } from '@hoitu/admin-kit/newKey';
import type { BulletinItemFields } from '../../../../contracts';
import { nothing, type Typed, typedInto } from '../../hooks/typed';
import { parseLength } from '../length';

/** An item as it is edited: lengths as they are typed. */
export type ItemDraft = Omit<BulletinItemFields, 'planned' | 'insert' | 'kind'> & { planned: string; insert: string };

const typedLength = (seconds: number | null): string => (seconds === null ? '' : sayDuration(seconds));

export const itemDraft = ({ title, script, text, presenter, planned, insert, note }: Omit<BulletinItemFields, 'kind'>): ItemDraft => ({
  title,
  script,
  text,
  presenter,
  planned: typedLength(planned || null),
  insert: typedLength(insert),
  note,
});

/** What of a draft differs from the item; null where a length cannot be read. */
export function changesOf(draft: ItemDraft, item: Omit<BulletinItemFields, 'kind'>): Partial<Omit<BulletinItemFields, 'kind'>> | null {
  const planned = draft.planned.trim() === '' ? 0 : parseLength(draft.planned);
  const insert = draft.insert.trim() === '' ? null : parseLength(draft.insert);
  if (planned === null || (insert === null && draft.insert.trim() !== '')) return null;
  const next = { ...draft, title: draft.title.trim(), planned, insert };
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== item[name as keyof typeof item]));
}

/** What was typed in a change that was refused, as the form of the item goes on from it; `stood`: the item it was decided on. */
export function typedAgain(stood: Omit<BulletinItemFields, 'kind'>, fields: Partial<Omit<BulletinItemFields, 'kind'>>): Typed<ItemDraft> {
  const wanted = itemDraft({ ...stood, ...fields });
  const part = Object.fromEntries(Object.entries(wanted).filter(([name]) => name in fields));
  return typedInto(nothing<ItemDraft>(), itemDraft(stood), part);
}

export const itemKey = (bulletin: string, item: string): string => `item:${bulletin}:${item}`;

export const newId = (): string => newKey().replaceAll('-', '').slice(0, 12);
