/** Where a reader of the log stands: the highest number seen, and the numbers below it that were not there yet. */
export type Tail = { top: number; holes: ReadonlyMap<number, number> };

/** A hole is waited for this long, in milliseconds: a rolled back transaction leaves one for ever. */
export const HOLE_TTL = 60_000;
/** Holes kept at most, the newest; a larger jump is a gap in the sequence, not late commits. */
const MAX_HOLES = 500;

export const tailFrom = (top: number): Tail => ({ top, holes: new Map() });

/**
 * Takes freshly read rows (any order, doubles allowed): returns those not seen before, in order, and the new standing.
 * PostgreSQL hands out numbers before commit, so a lower number may appear after a higher one; the holes remember which.
 * `now` in milliseconds.
 */
export function follow<R extends { seq: number }>(tail: Tail, rows: readonly R[], now: number): { tail: Tail; fresh: R[] } {
  const fresh = new Map<number, R>();
  for (const row of rows) if (row.seq > tail.top || tail.holes.has(row.seq)) fresh.set(row.seq, row);
  const top = Math.max(tail.top, ...fresh.keys());
  const holes = new Map<number, number>();
  for (const [seq, since] of tail.holes) if (!fresh.has(seq) && now - since < HOLE_TTL) holes.set(seq, since);
  for (let seq = Math.max(tail.top + 1, top - MAX_HOLES); seq < top; seq++) if (!fresh.has(seq)) holes.set(seq, now);
  return { tail: { top, holes }, fresh: [...fresh.values()].sort((a, b) => a.seq - b.seq) };
}
