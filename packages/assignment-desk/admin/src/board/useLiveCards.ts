import { type LiveEvent, useLive } from '@hoitu/admin-kit';
import { useEffect, useRef } from 'react';

/** Events that come together are read once. */
const GATHER_MS = 120;
/** What one reading may ask for at most. */
const MOST = 100;
/** The sums follow when a burst is over. */
const SUMS_MS = 1_000;

type Tools = {
  refresh(ids: readonly string[]): Promise<void>;
  reload(): Promise<void>;
  recount(): unknown;
  light(id: string): void;
};

/** Hears of work that changed, reads just those cards again and lets them glow; after a gap reads the board afresh. */
export function useLiveCards(tools: Tools): void {
  const latest = useRef(tools);
  latest.current = tools;
  const waiting = useRef({ ids: new Set<string>(), gather: 0, sums: 0 });

  const flush = async () => {
    const { ids } = waiting.current;
    waiting.current.gather = 0;
    const all = [...ids];
    ids.clear();
    try {
      for (let from = 0; from < all.length; from += MOST) await latest.current.refresh(all.slice(from, from + MOST));
      for (const id of all) latest.current.light(id);
    } catch {
      // What could not be read singly is read whole: the page tells when that fails too.
      await latest.current.reload();
    }
  };
  const hear = (event: LiveEvent) => {
    const id = String(event.data.assignment ?? '');
    if (!id) return;
    const now = waiting.current;
    now.ids.add(id);
    now.gather ||= window.setTimeout(() => void flush(), GATHER_MS);
    window.clearTimeout(now.sums);
    now.sums = window.setTimeout(() => latest.current.recount(), SUMS_MS);
  };

  useLive(['assignment.'], hear, () => {
    void latest.current.reload();
    latest.current.recount();
  });
  useEffect(
    () => () => {
      window.clearTimeout(waiting.current.gather);
      window.clearTimeout(waiting.current.sums);
    },
    [],
  );
}
