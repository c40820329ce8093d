import type { Operation } from './delivery';
import { quietUntil } from './quiet';

export const HELD_FOR = ['embargo', 'approval', 'time', 'quiet'] as const;
export type HeldFor = (typeof HELD_FOR)[number];

/** `until` in milliseconds since the epoch; null where a person must act. */
export type Hold = { for: HeldFor; until: number | null };

/** What stands between a planned delivery and its leaving; all instants in milliseconds since the epoch. */
export type Gates = {
  operation: Operation;
  approval: boolean;
  approved: boolean;
  embargo: number | null;
  /** The editor's own time for this story here. */
  at: number | null;
  quiet: { from: string; to: string } | null;
  zone: string;
  now: number;
};

/**
 * Why a delivery may not leave now; null where it may. Approval comes first, so that a responsible editor can give it while the
 * embargo lasts. What takes back or puts right waits for nothing but the embargo.
 */
export function hold({ operation, approval, approved, embargo, at, quiet, zone, now }: Gates): Hold | null {
  if (operation === 'retract') return null;
  const mends = operation === 'correct';
  if (approval && !approved && !mends) return { for: 'approval', until: null };
  if (embargo !== null && embargo > now) return { for: 'embargo', until: embargo };
  if (mends) return null;
  if (at !== null && at > now) return { for: 'time', until: at };
  const end = quietUntil(quiet, now, zone);
  return end === null ? null : { for: 'quiet', until: end };
}
