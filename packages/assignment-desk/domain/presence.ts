/** Open pages say every fifteen seconds that they are open; who missed two of these and a little more is gone. */
export const STALE_MS = 40_000;

/** The instant (milliseconds) since which somebody must have been seen to count as there. */
export const since = (now: number): number => now - STALE_MS;

/** The assignment whose place it is; null for the board. */
export const assignmentOf = (place: string): string | null => (place.startsWith('assignment:') ? place.slice('assignment:'.length) : null);
