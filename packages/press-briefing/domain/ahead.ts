import type { Rsvp } from './invitation';

/** What goes to delegates by itself before a meeting. */
export type Ahead = {
  what: 'invitations' | 'reminder';
  /** When, epoch ms. */
  at: number;
  to: 'all' | 'unanswered' | 'coming';
  /** How many it would reach as things stand; null where invitations are not counted yet. */
  count: number | null;
};

export type Counts = { invited: number } & Record<Rsvp, number>;
type Plan = {
  starts: number;
  invitedAt: number | null;
  inviteDays: number | null;
  reminders: readonly { hours: number; to: 'unanswered' | 'coming' }[];
};

const HOUR_MS = 3_600_000;
const reached = (to: 'unanswered' | 'coming', counts: Counts): number =>
  to === 'unanswered' ? counts.none : counts.yes + counts.online + counts.substitute;

/** What goes out next without anybody's doing; null where nothing does. A meeting nobody is invited to reminds nobody. */
export function nextAhead({ starts, invitedAt, inviteDays, reminders }: Plan, counts: Counts, now: number): Ahead | null {
  if (starts <= now) return null;
  const planned: Ahead[] = [];
  if (invitedAt === null && inviteDays !== null) {
    planned.push({ what: 'invitations', at: starts - inviteDays * 24 * HOUR_MS, to: 'all', count: null });
  }
  if (invitedAt !== null) {
    for (const { hours, to } of reminders) planned.push({ what: 'reminder', at: starts - hours * HOUR_MS, to, count: reached(to, counts) });
  }
  return planned.filter(({ at }) => at > now).sort((a, b) => a.at - b.at)[0] ?? null;
}
