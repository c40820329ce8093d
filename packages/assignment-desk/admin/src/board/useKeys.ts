import { type RefObject, useEffect, useRef } from 'react';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

type Keys = {
  onNew: (() => void) | null;
  onList(): void;
  search: RefObject<HTMLInputElement>;
  dragging: boolean;
  /** Walks from a card in the direction of an arrow; answers whether something lies there. */
  step(from: string, key: string): boolean;
};

/** Arrows walk over the cards, `n` makes a new one, `/` searches, `?` lists the keys. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { onNew, onList, search, dragging, step } = latest.current;
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      if (event.defaultPrevented || modified || dragging || inField(event.target) || document.querySelector('[role=dialog]')) return;
      const card = document.activeElement?.closest('[data-card]')?.getAttribute('data-card');
      const act = event.key.startsWith('Arrow')
        ? card
          ? () => step(card, event.key)
          : document.activeElement === document.body && (() => document.querySelector<HTMLElement>('[data-card]')?.focus())
        : { n: onNew, '/': () => search.current?.focus(), '?': onList }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
