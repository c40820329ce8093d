import { useStayingFocus } from '@hoitu/admin-kit';
import { useEffect, useRef } from 'react';

/** Keeps the focus on the piece of work one works at. `wanted` is gone to once, as soon as it stands there. */
export function useWorkFocus(wanted: string | null, onThere: () => void): void {
  useStayingFocus('data-work');
  const there = useRef(onThere);
  there.current = onThere;
  useEffect(() => {
    const card = wanted === null ? null : document.querySelector<HTMLElement>(`[data-work="${CSS.escape(wanted)}"]`);
    if (!card) return;
    card.scrollIntoView({ block: 'center' });
    card.focus({ preventScroll: true });
    there.current();
  }, [wanted]);
}
