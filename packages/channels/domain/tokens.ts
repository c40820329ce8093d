import type { Tokens } from '../contracts';

/** A token that ends this soon would end on the way: milliseconds. */
const SOON_MS = 60_000;

/** Whether `kept` may be used now: not the one that was just refused, not about to end. */
export const usable = (kept: Tokens | null, now: number, stale?: string): kept is Tokens =>
  kept !== null && kept.access !== stale && (kept.expiresAt === null || kept.expiresAt - SOON_MS > now);

export type Holding = { holder: string | null; heldUntil: number | null };

/**
 * Whether new tokens may be asked for now. `abandoned`: whoever asked for them last never came back with an answer, so that a refresh
 * token which is good for one use may be used up without anybody having what it was given for.
 */
export function claimOf({ holder, heldUntil }: Holding, now: number): 'free' | 'held' | 'abandoned' {
  if (!holder) return 'free';
  return (heldUntil ?? 0) > now ? 'held' : 'abandoned';
}
