import { useLive } from '@hoitu/admin-kit';
import { useRef } from 'react';

/** Events that come together are read once. */
const GATHER_MS = 120;

/** Reads again when an event or work changes elsewhere; not while something is dragged or asked about. */
export function useFreshCalendar(refetch: () => unknown, held: boolean): void {
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
  useLive(['happening.', 'assignment.'], again, again);
}
