import { type LiveEvent, useLive } from '@hoitu/admin-kit';
import { useState } from 'react';
import { useReread } from './useReread';

const GLOW_MS = 1600;

/** Reads again when assignments change elsewhere; `glowing` holds the ids that changed a moment ago. */
export function useFresh(refetch: () => unknown): ReadonlySet<string> {
  const [glowing, setGlowing] = useState<ReadonlySet<string>>(new Set());
  const glow = (event: LiveEvent) => {
    const id = String(event.data.assignment ?? '');
    setGlowing((now) => new Set(now).add(id));
    window.setTimeout(() => setGlowing((now) => new Set([...now].filter((one) => one !== id))), GLOW_MS);
  };
  useLive(['assignment.'], glow);
  useReread(['assignment.'], refetch);
  return glowing;
}
