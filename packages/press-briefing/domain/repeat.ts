/** What a person picks for "repeats", and the RRULE it stands for. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export const NTHS = ['1', '2', '3', '4', '-1'] as const;
export type Nth = (typeof NTHS)[number];

export type Repeat =
  | { every: 'week' | 'fortnight'; days: Weekday[] }
  | { every: 'month'; nth: Nth; day: Weekday }
  /** A rule which the form has no fields for: shown as it is. */
  | { every: 'other'; rrule: string };

const sorted = (days: readonly Weekday[]): Weekday[] => WEEKDAYS.filter((day) => days.includes(day));

export function ruleFor(repeat: Repeat): string {
  if (repeat.every === 'other') return repeat.rrule.trim().toUpperCase();
  if (repeat.every === 'month') return `FREQ=MONTHLY;BYDAY=${repeat.nth}${repeat.day}`;
  return `FREQ=WEEKLY;${repeat.every === 'fortnight' ? 'INTERVAL=2;' : ''}BYDAY=${sorted(repeat.days).join(',')}`;
}

/** The form's reading of a rule; the inverse of `ruleFor`. */
export function repeatOf(rrule: string): Repeat {
  const weekly = /^FREQ=WEEKLY;(INTERVAL=2;)?BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)$/.exec(rrule);
  if (weekly) return { every: weekly[1] ? 'fortnight' : 'week', days: sorted((weekly[2] ?? '').split(',') as Weekday[]) };
  const monthly = /^FREQ=MONTHLY;BYDAY=([1-4]|-1)(MO|TU|WE|TH|FR|SA|SU)$/.exec(rrule);
  if (monthly) return { every: 'month', nth: monthly[1] as Nth, day: monthly[2] as Weekday };
  return { every: 'other', rrule };
}
