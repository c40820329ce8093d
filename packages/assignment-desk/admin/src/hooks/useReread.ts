import { useLive } from '@hoitu/admin-kit';
import { useEffect, useRef } from 'react';

/** Events that come together are read once. */
const GATHER_MS = 120;

/** Reads again when something of these sorts changes elsewhere. What comes while `held` waits until it no longer is. */
export function useReread(prefixes: readonly string[], refetch: () => unknown, held = false): void {
  const gathered = useRef<number | null>(null);
  const latest = useRef({ refetch, held });
  latest.current = { refetch, held };
  const again = () => {
    gathered.current ??= window.setTimeout(() => {
      gathered.current = null;
      if (latest.current.held) again();
      else latest.current.refetch();
    }, GATHER_MS);
  };
  // A page that is left has nothing to read again.
  useEffect(() => () => window.clearTimeout(gathered.current ?? undefined), []);
  useLive(prefixes, again, again);
}
