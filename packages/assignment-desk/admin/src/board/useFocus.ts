import { inDialog, nowhere } from '@hoitu/admin-kit';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Column } from '../../../domain/columns';
import type { SheetHandle } from './BoardSheet';
import type { Lane } from './lanes';
import { cardAt, type Spot, spotOf, walk } from './walk';

const cardOf = (node: EventTarget | null): string | null =>
  node instanceof Element ? (node.closest('[data-card]')?.getAttribute('data-card') ?? null) : null;

type Given = {
  board: RefObject<HTMLElement>;
  sheet: RefObject<SheetHandle>;
  lanes: readonly Lane[];
  shown: readonly Column[];
  folded: ReadonlySet<string>;
};

/**
 * Which card has the focus, so that it is never lost: the card keeps it when it goes to another column, lane or out of view, after
 * a dialog too; where it leaves the board, the card that moved up into its place gets it. `step` walks on by an arrow.
 */
export function useFocus({ board, sheet, lanes, shown, folded }: Given) {
  const [focused, setFocused] = useState<string | null>(null);
  const spot = useRef<Spot | null>(null);
  /** A card that has been scrolled to and gets the focus as soon as it is drawn. */
  const wanted = useRef<string | null>(null);

  useEffect(() => {
    const enter = ({ target }: FocusEvent) => {
      if (inDialog()) return;
      setFocused(board.current?.contains(target as Node) ? cardOf(target) : null);
    };
    const press = ({ target }: PointerEvent) => {
      if (!inDialog() && cardOf(target) === null) setFocused(null);
    };
    document.addEventListener('focusin', enter);
    document.addEventListener('pointerdown', press);
    return () => {
      document.removeEventListener('focusin', enter);
      document.removeEventListener('pointerdown', press);
    };
  }, [board]);

  const take = useCallback(
    (id: string): boolean => {
      const card = board.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
      card?.focus({ preventScroll: true });
      return Boolean(card);
    },
    [board],
  );

  // After every drawing: dialogs close and cards move without this hook being told.
  useLayoutEffect(() => {
    if (wanted.current !== null && take(wanted.current)) wanted.current = null;
    if (focused === null) return;
    const at = spotOf(lanes, focused);
    if (at) spot.current = at;
    if (!nowhere() || inDialog()) return;
    const next = at ? focused : heir(lanes, spot.current);
    if (next === null) board.current?.querySelector<HTMLElement>('[data-card]')?.focus({ preventScroll: true });
    else if (!take(next)) {
      setFocused(next);
      wanted.current = next;
    }
  });

  return {
    focused,
    step(from: string, key: string): boolean {
      const at = spotOf(lanes, from);
      const to = at && walk(lanes, shown, folded, at, key);
      const id = to && cardAt(lanes, to);
      if (!id) return false;
      sheet.current?.reveal(to.lane, to.at);
      // Pinned by being the focused one, it is drawn wherever it lies.
      wanted.current = id;
      setFocused(id);
      return true;
    },
  };
}

/** The card that now lies where one was, or the last before it. */
function heir(lanes: readonly Lane[], spot: Spot | null): string | null {
  if (!spot) return null;
  const items = lanes[spot.lane]?.cells[spot.column] ?? [];
  return items[Math.min(spot.at, items.length - 1)]?.id ?? null;
}
