const dayMs = 24 * 60 * 60_000;
/** Việt Nam keeps UTC+7 all year. */
const offsetMs = 7 * 60 * 60_000;

/** The instant of `time` ("07:15", newsroom time) `days` days from the day of `now`; negative days lie in the past. */
export function newsroomTime(now: Date, days: number, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const midnight = Math.floor((now.getTime() + offsetMs) / dayMs) * dayMs - offsetMs;
  return new Date(midnight + days * dayMs + (hours * 60 + minutes) * 60_000);
}

/** The same, but never after `now`: what happened this morning did not happen in the afternoon to come. */
export function past(now: Date, days: number, time: string): Date {
  const at = newsroomTime(now, -days, time);
  return at < now ? at : new Date(now.getTime() - 45 * 60_000);
}

/** Days since the last Thursday that was over at ten; newsroom time. */
export function daysSinceThursday(now: Date): number {
  const here = new Date(now.getTime() + offsetMs);
  const days = (here.getUTCDay() + 3) % 7;
  return days === 0 && here.getUTCHours() < 10 ? 7 : days;
}

/** Whether the first Tuesday of a month falls on one of the coming `days` days, today included. */
export function firstTuesdayWithin(now: Date, days: number): boolean {
  return Array.from({ length: days + 1 }, (_, n) => new Date(now.getTime() + offsetMs + n * dayMs)).some(
    (day) => day.getUTCDay() === 2 && day.getUTCDate() <= 7,
  );
}
