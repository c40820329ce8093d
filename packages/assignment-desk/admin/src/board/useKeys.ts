import { type RefObject, useEffect } from 'react';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Arrows walk over the cards, `n` makes a new one, `/` searches, `?` lists the keys. */
export function useKeys(
  board: RefObject<HTMLElement>,
  keys: { onNew: (() => void) | null; onList: () => void; search: RefObject<HTMLInputElement>; dragging: boolean },
): void {
  const { onNew, onList, search, dragging } = keys;
  useEffect(() => {
    const walk = (event: KeyboardEvent) => {
      const card = document.activeElement?.closest<HTMLElement>('[data-card]');
      if (!card || dragging || !board.current?.contains(card)) return;
      const next = nearest(board.current, card, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus();
    };
    const listen = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        inField(event.target) ||
        document.querySelector('[role=dialog]')
      )
        return;
      if (event.key.startsWith('Arrow')) walk(event);
      else if (event.key === 'n' && onNew) {
        event.preventDefault();
        onNew();
      } else if (event.key === '/') {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === '?') {
        event.preventDefault();
        onList();
      }
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [board, onNew, onList, search, dragging]);
}

/** The card that lies nearest in the direction of an arrow. */
function nearest(board: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const here = from.getBoundingClientRect();
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  let best: { card: HTMLElement; cost: number } | null = null;
  for (const card of board.querySelectorAll<HTMLElement>('[data-card]')) {
    const there = card.getBoundingClientRect();
    const along = (sideways ? there.left - here.left : there.top - here.top) * sign;
    const across = Math.abs(sideways ? there.top - here.top : there.left - here.left);
    if (card === from || along <= 4 || (!sideways && across > here.width / 2)) continue;
    const cost = along + across * 2;
    if (!best || cost < best.cost) best = { card, cost };
  }
  return best?.card ?? null;
}
