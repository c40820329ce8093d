/** Milliseconds before try `attempt + 1`: 2^attempt seconds, at most ten minutes. `random` in [0, 1) spreads by ±20 %. */
export function backoff(attempt: number, random: number): number {
  const seconds = Math.min(2 ** attempt, 600);
  return Math.round(seconds * 1000 * (0.8 + 0.4 * random));
}
