import { type RefObject, useEffect, useRef } from 'react';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role=combobox], [role=listbox], [role=menu]') !== null);

const cardsOf = (column: Element | undefined): HTMLElement[] => [...(column?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];

/** The card an arrow leads to from `card`; null where nothing lies that way. */
function towards(board: HTMLElement, card: HTMLElement, key: string): HTMLElement | null {
  const columns = [...board.querySelectorAll('[data-column]')];
  const at = columns.findIndex((column) => column.contains(card));
  const row = cardsOf(columns[at]).indexOf(card);
  if (key === 'ArrowUp' || key === 'ArrowDown') return cardsOf(columns[at])[row + (key === 'ArrowDown' ? 1 : -1)] ?? null;
  const step = key === 'ArrowRight' ? 1 : -1;
  for (let next = at + step; next >= 0 && next < columns.length; next += step) {
    const cards = cardsOf(columns[next]);
    if (cards.length > 0) return cards[Math.min(row, cards.length - 1)] ?? null;
  }
  return null;
}

/** Arrows walk over the cards, `/` searches, `n` writes one down, `?` lists the keys. */
export function useBoardKeys(
  board: RefObject<HTMLElement>,
  acts: { search: RefObject<HTMLInputElement>; onNew: (() => void) | null; onList(): void },
): void {
  const latest = useRef(acts);
  latest.current = acts;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const taken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inField(event.target);
      if (taken || document.querySelector('[role=dialog], [role=listbox], [role=menu]')) return;
      const { search, onNew, onList } = latest.current;
      const place = board.current;
      const card = document.activeElement?.closest<HTMLElement>('[data-card]') ?? null;
      const walk = () => (card && place ? towards(place, card, event.key) : place?.querySelector<HTMLElement>('[data-card]'))?.focus();
      const act = event.key.startsWith('Arrow')
        ? (card || document.activeElement === document.body) && walk
        : { '/': () => search.current?.focus(), n: onNew, '?': onList }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [board]);
}
