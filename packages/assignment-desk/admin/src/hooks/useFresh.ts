import { type LiveEvent, useLive } from '@hoitu/admin-kit';
import { useEffect, useRef, useState } from 'react';

const GLOW_MS = 1600;
/** Events that come together are read once. */
const GATHER_MS = 120;

/** Reads again when assignments change elsewhere; `glowing` holds the ids that changed a moment ago. */
export function useFresh(refetch: () => unknown): ReadonlySet<string> {
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set());
  const gathered = useRef<number | null>(null);

  const again = () => {
    gathered.current ??= window.setTimeout(() => {
      gathered.current = null;
      refetch();
    }, GATHER_MS);
  };
  const glow = (event: LiveEvent) => {
    const id = String(event.data.assignment ?? '');
    setGlowing((now) => new Set(now).add(id));
    window.setTimeout(() => setGlowing((now) => new Set([...now].filter((one) => one !== id))), GLOW_MS);
    again();
  };

  // A page that is left has nothing to read again.
  useEffect(() => () => window.clearTimeout(gathered.current ?? undefined), []);
  useLive(['assignment.'], glow, again);
  return glowing;
}
