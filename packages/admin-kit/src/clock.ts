import { useCallback, useSyncExternalStore } from 'react';

/** One timer for all who watch the same step: thousands of deadlines on a page tick together. */
type Clock = { now: Date; watchers: Set<() => void>; timer: number | undefined };
const clocks = new Map<number, Clock>();

function clockOf(stepMs: number): Clock {
  const clock = clocks.get(stepMs) ?? { now: new Date(), watchers: new Set(), timer: undefined };
  clocks.set(stepMs, clock);
  // A clock nobody watches stands still: the first who looks again sets it.
  if (clock.watchers.size === 0 && Date.now() - clock.now.getTime() >= stepMs) clock.now = new Date();
  return clock;
}

function watch(stepMs: number, tell: () => void): () => void {
  const clock = clockOf(stepMs);
  clock.watchers.add(tell);
  clock.timer ??= window.setInterval(() => {
    clock.now = new Date();
    for (const each of clock.watchers) each();
  }, stepMs);
  return () => {
    clock.watchers.delete(tell);
    if (clock.watchers.size > 0) return;
    window.clearInterval(clock.timer);
    clock.timer = undefined;
  };
}

/** What `say` makes of the present, looked at every `stepMs`. Draws again only when the answer is another: a card whose words stay, stays. */
export function useNowAs<T extends string | number | boolean>(say: (now: Date) => T, stepMs = 15_000): T {
  const subscribe = useCallback((tell: () => void) => watch(stepMs, tell), [stepMs]);
  return useSyncExternalStore(subscribe, () => say(clockOf(stepMs).now));
}

/** The present, renewed every `stepMs` so that countdowns tick. */
export function useNow(stepMs = 15_000): Date {
  const subscribe = useCallback((tell: () => void) => watch(stepMs, tell), [stepMs]);
  return useSyncExternalStore(subscribe, () => clockOf(stepMs).now);
}
