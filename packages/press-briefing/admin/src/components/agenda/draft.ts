import { newKey } from '@hoitu/admin-kit/newKey';
import type { Occurrence } from '../../../../contracts';
import type { AgendaItem, AgendaKind } from '../../../../domain/agenda';

/** An item as it is being written: minutes as typed, so that a field may be empty for a moment. */
export type ItemDraft = { id: string; title: string; minutes: string; note: string; kind: AgendaKind; unit: string; wants: boolean };

export const newItem = (): ItemDraft => ({
  id: newKey(),
  title: '',
  minutes: '10',
  note: '',
  kind: 'topic',
  unit: '',
  wants: false,
});

export const draftsOf = (agenda: Occurrence['agenda']): ItemDraft[] =>
  agenda.map(({ id, title, minutes, note, kind, unit, wants }, n) => ({
    // Saved items have one; the place stands in, so that one agenda gives one draft.
    id: id ?? `${n}`,
    title,
    minutes: String(minutes),
    note: note ?? '',
    kind: kind ?? 'topic',
    unit: unit ?? '',
    wants: wants === true,
  }));

export const minutesOf = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** The agenda as the server takes it; null while an item has no minutes. Items without a title are left out. */
export function agendaOf(drafts: readonly ItemDraft[]): AgendaItem[] | null {
  const items = drafts.filter(({ title }) => title.trim() !== '');
  if (items.some(({ minutes }) => !(minutesOf(minutes) <= 600))) return null;
  return items.map(({ id, title, minutes, note, kind, unit, wants }) => ({
    id,
    title: title.trim(),
    minutes: minutesOf(minutes),
    ...(note.trim() ? { note: note.trim() } : {}),
    ...(kind === 'topic' ? {} : { kind }),
    ...(unit ? { unit } : {}),
    ...(wants ? { wants: true } : {}),
  }));
}

export const sumOf = (drafts: readonly ItemDraft[]): number => drafts.reduce((sum, { minutes }) => sum + (minutesOf(minutes) || 0), 0);
