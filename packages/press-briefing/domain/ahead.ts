import type { Rsvp } from './invitation';
import { concerns, daysBefore, reminderSpan } from './reminder';

/** What goes to delegates by itself before a meeting. */
export type Ahead = {
  what: 'invitations' | 'reminder';
  /** When, epoch ms. */
  at: number;
  to: 'all' | 'unanswered' | 'coming';
  /** How many it would reach as things stand; null of invitations, which are counted when they go. */
  count: number | null;
};

type Plan = {
  starts: number;
  timezone: string;
  /** True once the first invitations are out. */
  invited: boolean;
  inviteDays: number | null;
  reminders: readonly { hours: number; to: 'unanswered' | 'coming' }[];
};
type Guest = { rsvp: Rsvp /** When the invitation left, epoch ms; null before. */; told: number | null };

/** What goes out next without anybody's doing; null where nothing does. Where nobody is invited, nobody is reminded. */
export function nextAhead({ starts, timezone, invited, inviteDays, reminders }: Plan, guests: readonly Guest[], now: number): Ahead | null {
  if (!invited) {
    const at = inviteDays === null ? Number.NaN : daysBefore(starts, inviteDays, timezone);
    return at > now ? { what: 'invitations', at, to: 'all', count: null } : null;
  }
  const hours = reminders.map((reminder) => reminder.hours);
  const [next] = reminders
    .map((reminder) => ({ reminder, at: reminderSpan(starts, reminder.hours, hours).due }))
    .filter(({ at }) => at > now)
    .sort((a, b) => a.at - b.at);
  if (!next) return null;
  const count = guests.filter((guest) => concerns(next.reminder, guest, starts)).length;
  return { what: 'reminder', at: next.at, to: next.reminder.to, count };
}
