import { dayIn } from '../zone';
import { type Parts, partsOf, ruleOf, untilOf, WEEKDAYS, type Weekday, weekdayOf } from './rule';

/** What a person picks for "repeats", and the rule it stands for. */
export const EVERIES = ['none', 'day', 'week', 'fortnight', 'monthDate', 'monthDay', 'year', 'other'] as const;
export type Every = (typeof EVERIES)[number];
export type Ending = { kind: 'never' } | { kind: 'until'; day: string } | { kind: 'count'; count: number };
export type Repeat = {
  every: Every;
  /** For weeks: on which days. */
  days: Weekday[];
  ending: Ending;
  /** For `other`: a rule the form has no fields for, shown as it is. */
  rrule: string;
};

export const NO_REPEAT: Repeat = { every: 'none', days: [], ending: { kind: 'never' }, rrule: '' };

const FREQS: Partial<Record<Every, Parts>> = {
  day: { FREQ: 'DAILY' },
  week: { FREQ: 'WEEKLY' },
  fortnight: { FREQ: 'WEEKLY', INTERVAL: '2' },
  monthDate: { FREQ: 'MONTHLY' },
  monthDay: { FREQ: 'MONTHLY' },
  year: { FREQ: 'YEARLY' },
};

/** Which of its weekday a day is in its month: 1 to 4, or -1 for the last where there is a fifth. */
export const placeInMonth = (wall: number): number => {
  const place = Math.ceil(new Date(wall).getUTCDate() / 7);
  return place === 5 ? -1 : place;
};

const endingOf = ({ ending }: Repeat): Parts =>
  ending.kind === 'until' ? { UNTIL: ending.day.replaceAll('-', '') } : ending.kind === 'count' ? { COUNT: String(ending.count) } : {};

/** The rule for a first meeting at `wall` (wall clock); null where it does not repeat. */
export function ruleFor(repeat: Repeat, wall: number): string | null {
  if (repeat.every === 'none') return null;
  if (repeat.every === 'other') return repeat.rrule.trim().toUpperCase();
  const weekday = WEEKDAYS[weekdayOf(wall)] as Weekday;
  const weekly = repeat.every === 'week' || repeat.every === 'fortnight';
  const days: Parts = weekly
    ? { BYDAY: WEEKDAYS.filter((day) => (repeat.days.length ? repeat.days : [weekday]).includes(day)).join(',') }
    : {};
  const day: Parts = repeat.every === 'monthDay' ? { BYDAY: `${placeInMonth(wall)}${weekday}` } : {};
  return ruleOf({ ...FREQS[repeat.every], ...days, ...day, ...endingOf(repeat) });
}

/** The form's reading of a rule whose first meeting is at `wall`; the inverse of `ruleFor`. */
export function repeatOf(rrule: string | null, wall: number, zone: string): Repeat {
  if (rrule === null) return NO_REPEAT;
  const { COUNT, UNTIL, ...parts } = partsOf(rrule);
  const until = UNTIL ? untilOf({ UNTIL }, zone) : null;
  const ending: Ending =
    until !== null ? { kind: 'until', day: dayIn(until, zone) } : COUNT ? { kind: 'count', count: Number(COUNT) } : { kind: 'never' };
  const bare = ruleOf(parts);
  const plainDays = parts.FREQ === 'WEEKLY' && parts.BYDAY ? (parts.BYDAY.split(',') as Weekday[]) : [];
  for (const every of EVERIES.slice(1, -1)) {
    const days = every === 'week' || every === 'fortnight' ? (plainDays.length ? plainDays : [WEEKDAYS[weekdayOf(wall)] as Weekday]) : [];
    const read: Repeat = { every, days, ending, rrule };
    const written = ruleFor({ ...read, ending: { kind: 'never' } }, wall);
    if (written === bare || (parts.FREQ === 'WEEKLY' && !parts.BYDAY && written === `${bare};BYDAY=${days.join(',')}`)) return read;
  }
  return { every: 'other', days: [], ending, rrule };
}
