import { newKey } from '@hoitu/admin-kit/newKey';
import type { BulletinItemFields } from '../../../../contracts';
import { parseLength } from '../length';

/** An item as it is edited: lengths as they are typed. */
export type ItemDraft = Omit<BulletinItemFields, 'planned' | 'insert' | 'kind'> & { planned: string; insert: string };

/** What of a draft differs from the item; null where a length cannot be read. */
export function changesOf(draft: ItemDraft, item: Omit<BulletinItemFields, 'kind'>): Partial<Omit<BulletinItemFields, 'kind'>> | null {
  const planned = draft.planned.trim() === '' ? 0 : parseLength(draft.planned);
  const insert = draft.insert.trim() === '' ? null : parseLength(draft.insert);
  if (planned === null || (insert === null && draft.insert.trim() !== '')) return null;
  const next = { ...draft, title: draft.title.trim(), planned, insert };
  return Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== item[name as keyof typeof item]));
}

export const newId = (): string => newKey().replaceAll('-', '').slice(0, 12);
