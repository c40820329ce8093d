/** A claim holds at most this much work, in milliseconds: what waits here cannot be withdrawn, nor run by another process. */
const HORIZON = 250;
/** Rows of one claim, at most. */
export const MOST = 200;

/**
 * How many jobs a process may hold, running and waiting in it: as many as run at once, and for quick jobs
 * as many as a quarter of a second takes, so that one claim fetches a batch.
 * @param average milliseconds one job takes; null before the first
 */
export function capacity(concurrency: number, average: number | null): number {
  if (average === null) return concurrency;
  return Math.max(concurrency, Math.min(MOST, Math.floor((concurrency * HORIZON) / Math.max(average, 0.01))));
}

/** Moving average of durations: recent ones weigh more. */
export const averaged = (average: number | null, duration: number): number =>
  average === null ? duration : average * 0.8 + duration * 0.2;
