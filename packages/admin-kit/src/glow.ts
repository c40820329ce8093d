import { useSyncExternalStore } from 'react';

const GLOW_MS = 1600;

/** Which cards have just changed. Each card listens for itself: a glow draws one card again, not the board. */
export function makeGlow() {
  const glowing = new Set<string>();
  const watchers = new Map<string, Set<() => void>>();
  const tell = (id: string) => {
    for (const watch of watchers.get(id) ?? []) watch();
  };
  return {
    light(id: string): void {
      glowing.add(id);
      tell(id);
      window.setTimeout(() => {
        glowing.delete(id);
        tell(id);
      }, GLOW_MS);
    },
    has: (id: string): boolean => glowing.has(id),
    watch(id: string, one: () => void): () => void {
      const all = watchers.get(id) ?? new Set();
      watchers.set(id, all.add(one));
      return () => {
        all.delete(one);
        if (all.size === 0) watchers.delete(id);
      };
    },
  };
}
export type Glow = ReturnType<typeof makeGlow>;

export const useGlows = (glow: Glow, id: string): boolean =>
  useSyncExternalStore(
    (one) => glow.watch(id, one),
    () => glow.has(id),
  );
