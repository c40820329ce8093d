import { useLive } from '@hoitu/admin-kit';
import { useEffect, useRef } from 'react';

/** Events that come together are read once. */
const GATHER_MS = 150;

/** Reads again when a campaign or commission, or work that may belong to it, changes elsewhere. */
export function usePlanFresh(prefix: 'campaign.' | 'commission.', refetch: () => unknown): void {
  const gathered = useRef<number | null>(null);
  const latest = useRef(refetch);
  latest.current = refetch;
  useEffect(() => () => window.clearTimeout(gathered.current ?? undefined), []);
  const again = () => {
    gathered.current ??= window.setTimeout(() => {
      gathered.current = null;
      latest.current();
    }, GATHER_MS);
  };
  useLive([prefix, 'assignment.'], again, again);
}
