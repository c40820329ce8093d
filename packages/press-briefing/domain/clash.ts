import { type Calendar, dayOff, type HolidayPolicy, isWorkingDay, nearestWorkingDay } from './holiday';
import { dayOf, onDay } from './recurrence';

export type Made = { id: string; original: number; starts: number; ends: number; timezone: string; policy: HolidayPolicy; off: boolean };

/** A meeting that was made before the table of days off said what it says now. */
export type Clash = {
  id: string;
  /** `day_off`: it falls on one. `free_again`: it was moved or called off for a day that is worked after all. */
  why: 'day_off' | 'free_again';
  /** Name of the day off; '' of one that is none any more. */
  holiday: string;
  /** Where the series' policy would put it; null where that calls it off, or where no day is near. Epoch ms. */
  starts: number | null;
};

const STEP = { next: 1, previous: -1 } as const;

function away(meeting: Made, day: string, holiday: string, calendar: Calendar): Clash {
  // Only a person calls a meeting off: where the policy skips, the next working day is offered.
  const target = nearestWorkingDay(day, STEP[meeting.policy === 'skip' ? 'next' : meeting.policy], calendar);
  const starts = target && meeting.policy !== 'skip' ? onDay(meeting.starts, meeting.timezone, target) : null;
  return { id: meeting.id, why: 'day_off', holiday, starts };
}

/**
 * Meetings to come that the table and their own time disagree about. `note` of a meeting names the day off it was moved for, so what
 * a person moved for another reason is left alone: `movedFor(id)` answers that name or ''.
 */
export function clashesOf(meetings: readonly Made[], calendar: Calendar, movedFor: (id: string) => string): Clash[] {
  return meetings.flatMap((meeting): Clash[] => {
    const day = dayOf(meeting.starts, meeting.timezone);
    const holiday = dayOff(day, calendar);
    if (holiday && !meeting.off) return [away(meeting, day, holiday.name, calendar)];
    const usual = dayOf(meeting.original, meeting.timezone);
    const displaced = movedFor(meeting.id) !== '' && (meeting.off || usual !== day);
    if (displaced && isWorkingDay(usual, calendar)) {
      return [{ id: meeting.id, why: 'free_again', holiday: movedFor(meeting.id), starts: meeting.original }];
    }
    return [];
  });
}
