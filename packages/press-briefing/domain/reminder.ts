import { comes, type Rsvp } from './invitation';
import { instantOf, wallClock } from './wallclock';

const HOUR_MS = 3_600_000;

/**
 * When a reminder goes out, and until when it still helps (epoch ms). One that comes late, after downtime or a slow mail server,
 * is sent only while more than half of its lead time remains and no later reminder of the meeting is due; else it is dropped.
 * @param hours of the reminder, before the start
 * @param all hours of every reminder of the series
 */
export function reminderSpan(starts: number, hours: number, all: readonly number[]): { due: number; until: number } {
  const due = starts - hours * HOUR_MS;
  const half = starts - (hours * HOUR_MS) / 2;
  const next = Math.max(0, ...all.filter((other) => other < hours));
  return { due, until: next ? Math.min(half, starts - next * HOUR_MS) : half };
}

/**
 * True where a reminder is to be sent at `now`. It is not due a moment before its time: the meeting was moved while the job ran.
 */
export const stillHelps = ({ due, until }: { due: number; until: number }, now: number): boolean => now >= due && now < until;

/**
 * Whom a reminder concerns. Who was invited less than a quarter of the lead time before it is due has just been asked:
 * where invitations go out two days ahead, a reminder of two days would else come in the same minute.
 */
export function concerns(
  { hours, to }: { hours: number; to: 'unanswered' | 'coming' },
  { rsvp, told }: { rsvp: Rsvp /** When the invitation was sent, epoch ms; null before. */; told: number | null },
  starts: number,
): boolean {
  if (to === 'coming') return comes(rsvp);
  return rsvp === 'none' && told !== null && told <= starts - hours * 1.25 * HOUR_MS;
}

/** The same wall-clock time of the zone, `days` calendar days before `starts` (epoch ms): a change of the clocks in between moves nothing. */
export function daysBefore(starts: number, days: number, timezone: string): number {
  const { day, time } = wallClock(starts, timezone);
  const earlier = new Date(Date.parse(`${day}T00:00:00Z`) - days * 24 * HOUR_MS).toISOString().slice(0, 10);
  return instantOf({ day: earlier, time }, timezone);
}
