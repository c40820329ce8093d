import { inDialog, nowhere } from '@hoitu/admin-kit';
import { useEffect, useLayoutEffect, useRef } from 'react';

const rowOf = (node: EventTarget | null): string | null =>
  node instanceof Element ? (node.closest('[data-item]')?.getAttribute('data-item') ?? null) : null;
const openers = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-row]')];
const focusRow = (id: string | null): boolean => {
  const found = id === null ? undefined : openers().find((one) => one.dataset['row'] === id);
  found?.focus({ preventScroll: false });
  return found !== undefined;
};

export type RowKeys = {
  /** Null where nothing may be changed. */
  edits: {
    step(item: string, by: -1 | 1): void;
    float(item: string): void;
    kill(item: string): void;
    add(after: string | null): void;
  } | null;
  onList(): void;
};

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/**
 * The list by keys: arrows walk, with Alt they carry; `f`, `x`, `n` and `?`. The focus stays on the item it was on, wherever that goes;
 * where it is gone, the one in its place has it. Answers the item that has it, or had it last.
 */
export function useRowKeys(keys: RowKeys): () => string | null {
  const latest = useRef(keys);
  latest.current = keys;
  const last = useRef<{ id: string | null; at: number }>({ id: null, at: 0 });

  useEffect(() => {
    const enter = ({ target }: FocusEvent) => {
      if (inDialog()) return;
      const id = rowOf(target);
      last.current = { id, at: openers().findIndex((one) => one.dataset['row'] === id) };
    };
    const press = ({ target }: PointerEvent) => {
      if (!inDialog() && rowOf(target) === null) last.current = { id: null, at: 0 };
    };
    const listen = (event: KeyboardEvent) => {
      const taken = event.defaultPrevented || event.ctrlKey || event.metaKey || inField(event.target);
      // A handle that carries its row has the arrows for itself.
      if (taken || document.querySelector('[role=dialog], [role=menu], [aria-pressed=true][data-carries]')) return;
      const { edits, onList } = latest.current;
      const row = rowOf(document.activeElement);
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
      if (by !== null && event.altKey) {
        if (!row || !edits) return;
        event.preventDefault();
        edits.step(row, by);
        return;
      }
      if (event.altKey) return;
      if (by !== null) {
        const all = openers();
        const at = all.findIndex((one) => one.dataset['row'] === row);
        if (row === null && document.activeElement !== document.body) return;
        const next = all[row === null ? 0 : at + by];
        if (!next) return;
        event.preventDefault();
        next.focus();
        return;
      }
      const act = {
        n: edits && (() => edits.add(row)),
        f: edits && row && (() => edits.float(row)),
        x: edits && row && (() => edits.kill(row)),
        '?': onList,
      }[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('focusin', enter);
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', listen);
    };
  }, []);

  // After every drawing: an item that is moved in the page loses the focus to the page's start.
  useLayoutEffect(() => {
    const { id, at } = last.current;
    if (id === null || !nowhere() || inDialog()) return;
    if (!focusRow(id)) openers()[Math.min(at, openers().length - 1)]?.focus();
  });

  return () => last.current.id;
}
