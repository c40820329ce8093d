import { type Glow, type LiveEvent, makeGlow, useLive } from '@hoitu/admin-kit';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** Events that come together are read once. */
const GATHER_MS = 150;

/** True while somebody points at what is on it, or types in it: nothing may move there. */
const isTouched = (place: HTMLElement | null): boolean => {
  if (!place) return false;
  const pointed = [...place.querySelectorAll(':hover')].some((node) => node.closest('[data-held]'));
  const active = document.activeElement;
  const typing = active instanceof HTMLElement && place.contains(active) && ['INPUT', 'TEXTAREA'].includes(active.tagName);
  return pointed || typing;
};

/**
 * Live changes, softly: read again at once where nobody points or types, else when they let go. `held` counts what waits; what changed
 * glows once it is there.
 */
export function useHeld(place: RefObject<HTMLElement>, reread: () => void): { held: number; apply(): void; glow: Glow } {
  const [glow] = useState(makeGlow);
  const [held, setHeld] = useState(0);
  const waiting = useRef(new Set<string>());
  const timer = useRef(0);
  const latest = useRef(reread);
  latest.current = reread;

  const apply = useCallback(() => {
    const ids = [...waiting.current];
    waiting.current.clear();
    setHeld(0);
    latest.current();
    for (const id of ids) glow.light(id);
  }, [glow]);
  const flush = useCallback(() => {
    if (waiting.current.size === 0) return;
    if (isTouched(place.current)) setHeld(waiting.current.size);
    else apply();
  }, [apply, place]);

  const hear = (event: LiveEvent) => {
    waiting.current.add(String(event.data['question'] ?? ''));
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(flush, GATHER_MS);
  };
  useLive(['briefing.question', 'briefing.answer_late'], hear, () => latest.current());
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (held === 0) return;
    const look = window.setInterval(flush, 500);
    return () => window.clearInterval(look);
  }, [held, flush]);
  return { held, apply, glow };
}
