import { useState } from 'react';

/** Where a dialog was asked for: what has the focus, or the button of the menu that is about to go. */
function asker(): HTMLElement | null {
  const active = document.activeElement as HTMLElement | null;
  const menu = active?.closest('[role=menu]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active;
}

/**
 * For a dialog without a trigger of its own, which would let the focus fall to the page's start: `onCloseAutoFocus` brings it back
 * to where it was when the dialog opened.
 */
export function useReturnFocus(): (event: Event) => void {
  const [from] = useState(asker);
  return (event) => {
    event.preventDefault();
    from?.focus();
  };
}
