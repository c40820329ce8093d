import { type RefObject, useEffect } from 'react';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** `n` makes something new, `/` searches: the keys the board has. */
export function usePageKeys({ onNew, search }: { onNew: (() => void) | null; search: RefObject<HTMLInputElement> }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const taken = event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inField(event.target);
      if (taken || document.querySelector('[role=dialog], [role=menu]')) return;
      const act = event.key === 'n' ? onNew : event.key === '/' ? () => search.current?.focus() : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onNew, search]);
}
