import type { ScriptItem } from '../../../../contracts';

export type Kind = ScriptItem['kind'];
export const KINDS = ['read', 'actuality', 'live', 'sting'] as const satisfies readonly Kind[];

/** `crypto.randomUUID` is there on https alone; a newsroom's first try is often not. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const EMPTY: Record<Kind, (id: string) => ScriptItem> = {
  read: (id) => ({ id, kind: 'read', text: '' }),
  actuality: (id) => ({ id, kind: 'actuality', label: '', in: '', out: '', seconds: 0 }),
  live: (id) => ({ id, kind: 'live', label: '', seconds: 0 }),
  sting: (id) => ({ id, kind: 'sting', label: '', seconds: 0 }),
};
export const emptyItem = (kind: Kind): ScriptItem => EMPTY[kind](newId());

/** The first words of an item, to know it by. */
export const faceOf = (item: ScriptItem): string => (item.kind === 'read' ? item.text.slice(0, 80) : item.label);

/** `items` with one of them put where another stands. */
export function moved(items: readonly ScriptItem[], id: string, over: string): ScriptItem[] {
  const from = items.findIndex((one) => one.id === id);
  const to = items.findIndex((one) => one.id === over);
  const item = items[from];
  if (!item || to < 0 || from === to) return [...items];
  const rest = items.filter((one) => one !== item);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
}
