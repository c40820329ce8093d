import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';

/** A rule that repeats at a wall-clock time of its own zone. */
export type Recurrence = {
  /** RFC 5545 RRULE value without the `RRULE:` name, e.g. `FREQ=WEEKLY;BYDAY=TH`. */
  rrule: string;
  /** First day the rule counts from, `YYYY-MM-DD` in `timezone`; every other week counts from here. */
  from: string;
  /** Wall-clock start, `HH:MM`. */
  time: string;
  /** IANA zone. */
  timezone: string;
};

/** Parts a briefing may repeat by. Anything finer than a day would fill the calendar. */
const PARTS: Record<string, RegExp> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  BYDAY: /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$/,
  BYMONTHDAY: /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/,
  BYSETPOS: /^-?[1-5]$/,
  UNTIL: /^\d{8}(T\d{6}Z)?$/,
  COUNT: /^[1-9]\d{0,2}$/,
  WKST: /^(MO|SU)$/,
};

/** Parts that RFC 5545 3.3.10 forbids together; calendar programs make of them what each of them likes. */
const CONTRADICTIONS: [name: Contradiction, found: (parts: Record<string, string>) => boolean][] = [
  ['count_and_until', ({ COUNT, UNTIL }) => COUNT !== undefined && UNTIL !== undefined],
  ['numbered_weekday', ({ FREQ, BYDAY }) => ['DAILY', 'WEEKLY'].includes(FREQ as string) && /\d/.test(BYDAY ?? '')],
  ['weekly_month_day', ({ FREQ, BYMONTHDAY }) => FREQ === 'WEEKLY' && BYMONTHDAY !== undefined],
  ['position_of_nothing', ({ BYSETPOS, BYDAY, BYMONTHDAY, BYMONTH }) => BYSETPOS !== undefined && !BYDAY && !BYMONTHDAY && !BYMONTH],
];
export type Contradiction = 'count_and_until' | 'numbered_weekday' | 'weekly_month_day' | 'position_of_nothing';

const partsOf = (rrule: string): string[][] => rrule.split(';').map((part) => part.split('='));

/** `20261210` or `20261210T013000Z` as it is read below; null where there is no such day. */
function untilOf(rrule: string): { day: string; instant: number | null } | null {
  const [, year, month, date, time] = /(?:^|;)UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{6})Z)?(?:;|$)/.exec(rrule) ?? [];
  if (!year) return null;
  const day = Temporal.PlainDate.from(`${year}-${month}-${date}`, { overflow: 'reject' }).toString();
  if (!time) return { day, instant: null };
  return { day, instant: Temporal.Instant.from(`${day}T${time.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`).epochMilliseconds };
}

/** Which parts of a sound rule do not go together, or null. */
export const contradictionIn = (rrule: string): Contradiction | null =>
  CONTRADICTIONS.find(([, found]) => found(Object.fromEntries(partsOf(rrule))))?.[0] ?? null;

/** What is wrong with a rule, or null. */
export function faultOf({ rrule, from, time, timezone }: Recurrence): 'rule' | 'date' | 'time' | 'timezone' | null {
  const parts = partsOf(rrule);
  const names = parts.map(([name]) => name);
  const sound = parts.every(([name = '', value = '', ...rest]) => rest.length === 0 && PARTS[name]?.test(value));
  if (!sound || new Set(names).size !== names.length || !names.includes('FREQ')) return 'rule';
  try {
    untilOf(rrule);
  } catch {
    return 'rule';
  }
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return 'time';
  try {
    Temporal.PlainDate.from(from, { overflow: 'reject' });
  } catch {
    return 'date';
  }
  try {
    Temporal.PlainDateTime.from(`${from}T${time}`).toZonedDateTime(timezone);
  } catch {
    return 'timezone';
  }
  return null;
}

const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC');

/**
 * Starts of a rule in [after, before], epoch milliseconds, rising. Never looks at the process's own zone
 * (jkbrzt/rrule does, and is hours off when the server runs in Asia/Ho_Chi_Minh: rrule#355).
 */
export function startsBetween({ rrule, from, time, timezone }: Recurrence, after: number, before: number): number[] {
  const dtstart = Temporal.PlainDateTime.from(`${from}T${time}`).toZonedDateTime(timezone);
  const rule = new RRuleTemporal({ rruleString: `RRULE:${rrule}`, dtstart, temporal: Temporal });
  return rule.between(instant(after), instant(before), true).map((start) => start.epochMilliseconds);
}

/** How far ahead a rule is looked through for its first meeting: 29 February of 1896 and of 1904 lie eight years apart. */
export const YEARS_LOOKED = 10;
const YEAR_MS = 366 * 24 * 3_600_000;

/**
 * Why a sound rule brings no meeting at all; null where it does. `until_before_start`: it ends before its first day; `never`: no day is
 * what it asks for (30 February), or none has its time (a change of the clocks every year).
 */
export function hopelessness(rule: Recurrence): { why: 'never' } | { why: 'until_before_start'; until: string } | null {
  const dtstart = Temporal.PlainDateTime.from(`${rule.from}T${rule.time}`).toZonedDateTime(rule.timezone).epochMilliseconds;
  const until = untilOf(rule.rrule);
  if (until && (until.instant === null ? until.day < rule.from : until.instant < dtstart))
    return { why: 'until_before_start', until: until.day };
  // A year first: the rules people make have their first meeting in it.
  for (const years of [1, YEARS_LOOKED]) if (startsBetween(rule, dtstart, dtstart + years * YEAR_MS).length > 0) return null;
  return { why: 'never' };
}

/** `YYYY-MM-DD` of an instant in a zone. */
export const dayOf = (ms: number, timezone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone).toPlainDate().toString();

/** The same wall-clock time on another day of the zone; a time which that day lacks (DST) moves forward. */
export function onDay(ms: number, timezone: string, day: string): number {
  const plainTime = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone).toPlainTime();
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds;
}
