/** A span of the newsroom's days, `YYYY-MM-DD`, both ends included. */
export type Period = { fromDay: string; toDay: string };

const DAY_MS = 24 * 60 * 60_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Whole days from one day to another; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / DAY_MS);

/** The day an instant (ISO) falls on in a zone. */
export const dayOf = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

export const isPeriod = ({ fromDay, toDay }: Period): boolean => fromDay <= toDay;

export const isWithin = ({ fromDay, toDay }: Period, day: string): boolean => fromDay <= day && day <= toDay;

/** How much of a period is over, 0 to 1. Today counts as still to come: nobody is behind on the first morning. */
export function elapsedOf({ fromDay, toDay }: Period, today: string): number {
  const length = daysBetween(fromDay, toDay) + 1;
  return Math.min(1, Math.max(0, daysBetween(fromDay, today) / length));
}

/** Where today stands: days until it begins, days left (0 on the last one), or days since it ended. */
export function whenOf({ fromDay, toDay }: Period, today: string): { when: 'ahead' | 'running' | 'over'; days: number } {
  if (today < fromDay) return { when: 'ahead', days: daysBetween(today, fromDay) };
  if (today > toDay) return { when: 'over', days: daysBetween(toDay, today) };
  return { when: 'running', days: daysBetween(today, toDay) };
}
