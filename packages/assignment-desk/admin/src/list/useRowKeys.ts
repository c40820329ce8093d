import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { Item } from '../api/list';
import type { Selecting } from './useSelection';

const rowOf = (body: HTMLElement | null, id: string | undefined): HTMLElement | null =>
  id === undefined ? null : (body?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null);

/**
 * One row at a time takes the focus: arrows, Home and End move it, Space selects, with Shift up to there, Enter opens,
 * Escape lets the selection go. When the row goes, its place keeps the focus.
 */
export function useRowKeys(items: readonly Item[], selecting: Selecting | null, onOpen: (id: string) => void) {
  const body = useRef<HTMLElement>(null);
  const [at, setAt] = useState(0);
  const focused = useRef(false);
  const last = Math.max(0, items.length - 1);
  const here = Math.min(at, last);

  useEffect(() => {
    const lost = focused.current && document.activeElement === document.body;
    if (lost) rowOf(body.current, items[here]?.id)?.focus();
  }, [items, here]);

  const go = (to: number, reach: boolean) => {
    const index = Math.min(last, Math.max(0, to));
    const id = items[index]?.id;
    if (id === undefined) return;
    setAt(index);
    rowOf(body.current, id)?.focus();
    if (reach && selecting) {
      const from = items[here]?.id;
      if (from !== undefined && !selecting.ids.has(from)) selecting.toggle(from, false);
      selecting.toggle(id, true);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = items[here]?.id;
    if (id === undefined || event.altKey || (event.target as HTMLElement).closest('[data-row]') !== event.target) return;
    const all = event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey);
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(here + 1, event.shiftKey),
      ArrowUp: () => go(here - 1, event.shiftKey),
      Home: () => go(0, event.shiftKey),
      End: () => go(last, event.shiftKey),
      Enter: () => onOpen(id),
      ...(selecting ? { ' ': () => selecting.toggle(id, event.shiftKey), Escape: selecting.clear } : {}),
    };
    const act = all ? selecting?.page : event.ctrlKey || event.metaKey ? undefined : acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return {
    here,
    props: {
      ref: body as RefObject<never>,
      onKeyDown,
      onFocus: (event: { target: EventTarget }) => {
        focused.current = true;
        const id = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row'];
        const index = items.findIndex((item) => item.id === id);
        if (index >= 0) setAt(index);
      },
      onBlur: (event: { relatedTarget: EventTarget | null }) => {
        // A row that is taken away blurs to nowhere: its place takes over.
        if (event.relatedTarget) focused.current = false;
      },
    },
  };
}
