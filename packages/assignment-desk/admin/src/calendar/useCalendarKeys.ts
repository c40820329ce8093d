import { type RefObject, useEffect } from 'react';

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** `n` makes an event, `/` searches: the keys of the board. */
export function useCalendarKeys({ onNew, search }: { onNew: (() => void) | null; search: RefObject<HTMLInputElement> }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return;
      if (document.querySelector('[role=dialog]')) return;
      const act = event.key === 'n' ? onNew : event.key === '/' ? () => search.current?.focus() : null;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [onNew, search]);
}
