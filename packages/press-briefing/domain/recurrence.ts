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

/** What is wrong with a rule, or null. */
export function faultOf({ rrule, from, time, timezone }: Recurrence): 'rule' | 'date' | 'time' | 'timezone' | null {
  const parts = rrule.split(';').map((part) => part.split('='));
  const names = parts.map(([name]) => name);
  const sound = parts.every(([name = '', value = '', ...rest]) => rest.length === 0 && PARTS[name]?.test(value));
  if (!sound || new Set(names).size !== names.length || !names.includes('FREQ')) return 'rule';
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

/** `YYYY-MM-DD` of an instant in a zone. */
export const dayOf = (ms: number, timezone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone).toPlainDate().toString();

/** The same wall-clock time on another day of the zone; a time which that day lacks (DST) moves forward. */
export function onDay(ms: number, timezone: string, day: string): number {
  const plainTime = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timezone).toPlainTime();
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds;
}
