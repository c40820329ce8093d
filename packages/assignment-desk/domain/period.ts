import { daysApart } from './days';

/** A span of the newsroom's days, `YYYY-MM-DD`, both ends included. */
export type Period = { fromDay: string; toDay: string };

export const isPeriod = ({ fromDay, toDay }: Period): boolean => fromDay <= toDay;

export const isWithin = ({ fromDay, toDay }: Period, day: string): boolean => fromDay <= day && day <= toDay;

/** How much of a period is over, 0 to 1. Today counts as still to come: nobody is behind on the first morning. */
export function elapsedOf({ fromDay, toDay }: Period, today: string): number {
  const length = daysApart(fromDay, toDay) + 1;
  return Math.min(1, Math.max(0, daysApart(fromDay, today) / length));
}

/** Where today stands: days until it begins, days left (0 on the last one), or days since it ended. */
export function whenOf({ fromDay, toDay }: Period, today: string): { when: 'ahead' | 'running' | 'over'; days: number } {
  if (today < fromDay) return { when: 'ahead', days: daysApart(today, fromDay) };
  if (today > toDay) return { when: 'over', days: daysApart(toDay, today) };
  return { when: 'running', days: daysApart(today, toDay) };
}
