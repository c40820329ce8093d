import { type LiveEvent, useLive } from '@hoitu/admin-kit';
import { useRef, useState } from 'react';
import { type Refetch, reread } from './reread';

const GLOW_MS = 1600;
/** One publish sends many events: they are read once. */
const GATHER_MS = 150;

/** Reads again when something of ours changes elsewhere; `glowing` holds the ids that changed a moment ago. */
export function useFresh(prefixes: readonly string[], refetch: Refetch): ReadonlySet<string> {
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set());
  const gathered = useRef<number | null>(null);

  const again = () => {
    gathered.current ??= window.setTimeout(() => {
      gathered.current = null;
      void reread(refetch);
    }, GATHER_MS);
  };
  const glow = (event: LiveEvent) => {
    const id = String(event.data.delivery ?? event.data.script ?? '');
    setGlowing((now) => new Set(now).add(id));
    window.setTimeout(() => setGlowing((now) => new Set([...now].filter((one) => one !== id))), GLOW_MS);
    again();
  };

  useLive(prefixes, glow, again);
  return glowing;
}
