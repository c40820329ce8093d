import { useState } from 'react';

/** Where a dialog was asked for: what has the focus, or the button of the menu that is about to go. */
function asker(): HTMLElement | null {
  const active = document.activeElement as HTMLElement | null;
  const menu = active?.closest('[role=menu]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active;
}

/** Whether the focus has fallen to the page's start. */
export const nowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
export const inDialog = (): boolean => document.querySelector('[role=dialog]') !== null;

/** Whether something lies in front of the page that is left, so that the focus is not to go there. */
const behind = (from: HTMLElement | null): boolean => inDialog() && from?.closest('[role=dialog]') == null;

/** Where a page is worked at: its first card or row, else its first button or link. */
const start = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('main :is([data-card], [data-work], [data-row])') ??
  document.querySelector<HTMLElement>('main button:not([disabled]), main a[href]');

/**
 * For a dialog without a trigger of its own, which would let the focus fall to the page's start: `onCloseAutoFocus` brings it back
 * to where it was when the dialog opened. Where that is gone, and nothing else has taken it, the page's first card or row has it.
 */
export function useReturnFocus(): (event: Event) => void {
  const [from] = useState(asker);
  return (event) => {
    event.preventDefault();
    if (behind(from)) return;
    if (from?.isConnected && from !== document.body) from.focus();
    if (nowhere()) start()?.focus();
  };
}
