const WINDOW_MS = 60_000;
/** Addresses counted at most; one more is left to the limiter of the routes. */
const MOST = 50_000;

/**
 * Counts early answers by the asker's address, in one step and without asking anybody. Who asks for more than `perMinute`
 * goes the ordinary way, where the limiter of the whole cluster decides.
 */
export function createPace(perMinute: () => number, clock: () => number = Date.now): (asker: string) => boolean {
  const counts = new Map<string, number>();
  let ends = 0;
  return (asker) => {
    const at = clock();
    if (at >= ends) {
      counts.clear();
      ends = at + WINDOW_MS;
    }
    const count = counts.get(asker) ?? 0;
    if (count >= perMinute() || (count === 0 && counts.size >= MOST)) return false;
    counts.set(asker, count + 1);
    return true;
  };
}
