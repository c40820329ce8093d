/** Where a reader of a numbered log stands: the highest number seen, and lower ones that were not there yet, with when they were missed. */
export type Standing = { top: number; holes: ReadonlyMap<number, number> };

/** A hole is waited for this long, in milliseconds: a rolled back transaction leaves one for ever. */
export const HOLE_MS = 60_000;
/** More numbers than this at once were not missed one by one: whoever reads begins anew. */
export const MOST_HOLES = 500;

/**
 * Takes the numbers just read. PostgreSQL gives a number before commit, so a lower one may appear after a higher one.
 * `lost`: too many are missing to wait for each; what was made before this look cannot be trusted.
 * @param now milliseconds
 */
export function advance(
  { top, holes }: Standing,
  read: readonly number[],
  now: number,
): { standing: Standing; fresh: number[]; lost: boolean } {
  const fresh = [...new Set(read)].filter((one) => one > top || holes.has(one)).sort((a, b) => a - b);
  const seen = new Set(fresh);
  const next = Math.max(top, ...fresh);
  const left = new Map([...holes].filter(([one, since]) => !seen.has(one) && now - since < HOLE_MS));
  const lost = next - top - fresh.filter((one) => one > top).length > MOST_HOLES;
  if (!lost) for (let one = top + 1; one < next; one++) if (!seen.has(one)) left.set(one, now);
  return { standing: { top: next, holes: left }, fresh, lost };
}
