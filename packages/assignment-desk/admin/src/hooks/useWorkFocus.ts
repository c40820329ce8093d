import { inDialog, nowhere } from '@hoitu/admin-kit';
import { useEffect, useLayoutEffect, useRef } from 'react';

const workOf = (node: EventTarget | null): string | null =>
  node instanceof Element ? (node.closest('[data-work]')?.getAttribute('data-work') ?? null) : null;
const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-work]')];

/**
 * Keeps the focus on the piece of work one works at: its buttons go with every act, and the card itself goes to another part of
 * the page. Where it leaves the page, the card that took its place has it. `wanted` is gone to once, as soon as it stands there.
 */
export function useWorkFocus(wanted: string | null, onThere: () => void): void {
  const held = useRef<{ id: string; at: number } | null>(null);
  useEffect(() => {
    const enter = ({ target }: FocusEvent) => {
      const id = workOf(target);
      if (inDialog()) return;
      held.current = id === null ? null : { id, at: cards().findIndex((card) => card.dataset['work'] === id) };
    };
    const press = ({ target }: PointerEvent) => {
      if (!inDialog() && workOf(target) === null) held.current = null;
    };
    document.addEventListener('focusin', enter);
    document.addEventListener('pointerdown', press);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('pointerdown', press);
    };
  }, []);

  // After every drawing: dialogs close and cards move without this hook being told.
  useLayoutEffect(() => {
    if (held.current === null || !nowhere() || inDialog()) return;
    const { id, at } = held.current;
    const all = cards();
    (all.find((card) => card.dataset['work'] === id) ?? all[Math.min(at, all.length - 1)])?.focus();
  });

  const there = useRef(onThere);
  there.current = onThere;
  useEffect(() => {
    const card = wanted === null ? undefined : cards().find((one) => one.dataset['work'] === wanted);
    if (!card) return;
    card.scrollIntoView({ block: 'center' });
    card.focus({ preventScroll: true });
    there.current();
  }, [wanted]);
}
