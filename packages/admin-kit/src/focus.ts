import { useEffect, useState } from 'react';

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

/** What of a card or row takes the focus: itself, else the first thing in it that can be pressed. */
const PRESSABLE = '[tabindex="0"], button:not([disabled]), a[href], input:not([disabled])';
const enter = (place: HTMLElement | undefined): void =>
  (place?.hasAttribute('tabindex') ? place : place?.querySelector<HTMLElement>(PRESSABLE))?.focus();

/**
 * Keeps the focus on the card or row one works at: its buttons go with every act, and it goes to another part of the page itself. Where
 * it leaves the page, the one that took its place has the focus. To take an act back is to go on working there.
 * @param mark the attribute that names a card or row, e.g. `data-row`
 */
export function useStayingFocus(mark: string): void {
  useEffect(() => {
    let held: { id: string; at: number } | null = null;
    const places = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[${mark}]`)];
    const nameOf = (node: EventTarget | null): string | null =>
      node instanceof Element ? (node.closest(`[${mark}]`)?.getAttribute(mark) ?? null) : null;
    const apart = (node: EventTarget | null): boolean =>
      node instanceof Element && node.closest('[role=dialog], [role=menu], [role=listbox], [data-undo]') !== null;
    const focused = ({ target }: FocusEvent) => {
      if (apart(target)) return;
      const id = nameOf(target);
      held = id === null ? null : { id, at: places().findIndex((place) => place.getAttribute(mark) === id) };
    };
    const pressed = ({ target }: PointerEvent) => {
      if (apart(target) || inDialog()) return;
      // To press on words is to leave the row, too: nothing there takes the focus.
      if (nameOf(target) === null || (target as Element).closest(`[tabindex], ${PRESSABLE}`) === null) held = null;
    };
    // By what changes on the page: lists are read again and dialogs close without anybody here being told.
    const changed = () => {
      if (held === null || !nowhere() || inDialog()) return;
      const { id, at } = held;
      const all = places();
      enter(all.find((place) => place.getAttribute(mark) === id) ?? all[Math.min(at, all.length - 1)]);
    };
    const watcher = new MutationObserver(changed);
    watcher.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', focused);
    document.addEventListener('pointerdown', pressed);
    return () => {
      watcher.disconnect();
      document.removeEventListener('focusin', focused);
      document.removeEventListener('pointerdown', pressed);
    };
  }, [mark]);
}
