import { useEffect, useRef } from 'react';

/** When the drawer of a row closes, the focus goes back to the row. */
export function useRowAfter(open: string | null): void {
  const last = useRef(open);
  useEffect(() => {
    const closed = open === null ? last.current : null;
    last.current = open;
    if (closed === null) return;
    // The dialog lets go of the focus a moment after it has left the page.
    const timer = window.setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const row = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(closed)}"]`);
      // In the table the row itself takes the focus; on a phone, the card in it.
      (row?.hasAttribute('tabindex') ? row : row?.querySelector<HTMLElement>('[data-opens]'))?.focus();
    }, 50);
    return () => window.clearTimeout(timer);
  }, [open]);
}
