import { type Calendar, dayOff, type HolidayPolicy, nearestWorkingDay } from './holiday';
import { dayOf, onDay, type Recurrence, startsBetween } from './recurrence';

export type Planned = {
  /** What the rule says, epoch ms: the meeting's identity for ever (RECURRENCE-ID). */
  original: number;
  /** When it takes place; equals `original` where no holiday moved it. */
  starts: number;
  effect: 'kept' | 'moved' | 'skipped';
  /** The day off in the way, by name; null where there is none. */
  holiday: string | null;
};

const STEP = { next: 1, previous: -1 } as const;

/** As far as a day off can move a meeting, and a little more. */
const MOVES_MS = 35 * 24 * 3_600_000;

/**
 * The meetings of a rule from `after` to `horizon`, as they will still be planned when the horizon has gone on: a day that one beyond
 * it takes is not given away. Epoch ms.
 */
export const planTo = (rule: Recurrence, policy: HolidayPolicy, calendar: Calendar, after: number, horizon: number): Planned[] =>
  planOccurrences(rule, policy, calendar, after, horizon + MOVES_MS).filter(({ original }) => original <= horizon);

/**
 * The meetings of a rule in [after, before], with what the holidays do to each.
 * A meeting that would land on a day which already has one of the series is skipped: nobody meets twice a day.
 */
export function planOccurrences(rule: Recurrence, policy: HolidayPolicy, calendar: Calendar, after: number, before: number): Planned[] {
  const starts = startsBetween(rule, after, before);
  const taken = new Set(starts.map((start) => dayOf(start, rule.timezone)).filter((day) => !dayOff(day, calendar)));
  return starts.map((original): Planned => {
    const day = dayOf(original, rule.timezone);
    const holiday = dayOff(day, calendar);
    if (!holiday) return { original, starts: original, effect: 'kept', holiday: null };
    const skipped: Planned = { original, starts: original, effect: 'skipped', holiday: holiday.name };
    if (policy === 'skip') return skipped;
    const target = nearestWorkingDay(day, STEP[policy], calendar);
    if (!target || taken.has(target)) return skipped;
    taken.add(target);
    return { original, starts: onDay(original, rule.timezone, target), effect: 'moved', holiday: holiday.name };
  });
}
