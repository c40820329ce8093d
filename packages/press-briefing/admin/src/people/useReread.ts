import { useLive } from '@hoitu/admin-kit';
import { useEffect, useRef } from 'react';

/** Events that come together are read once: an import writes a hundred. */
const GATHER_MS = 200;

/** Reads again when something happens elsewhere; by default, when somebody else changes the people of the press. */
export function useReread(refetch: () => unknown, kinds: string[] = ['press.']): void {
  const latest = useRef(refetch);
  latest.current = refetch;
  const gathered = useRef<number | null>(null);
  const again = () => {
    gathered.current ??= window.setTimeout(() => {
      gathered.current = null;
      latest.current();
    }, GATHER_MS);
  };
  useEffect(() => () => window.clearTimeout(gathered.current ?? undefined), []);
  useLive(kinds, again, again);
}
