import { DAY_MS, dayOfWall, instantOf } from '../zone';

/** An RRULE (RFC 5545) as its parts, and back; what is wrong with one. */

export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
export type Parts = Record<string, string>;

/** A rule that ends may not hold more meetings than this: ten years of weeks are 522. */
export const MOST = 2_000;

const DAYS = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU))*$/;
/** In the order in which they are written. */
const PARTS: Record<string, RegExp> = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d?$/,
  BYMONTH: /^([1-9]|1[0-2])(,([1-9]|1[0-2]))*$/,
  BYMONTHDAY: /^-?([1-9]|[12]\d|3[01])(,-?([1-9]|[12]\d|3[01]))*$/,
  BYDAY: DAYS,
  BYSETPOS: /^-?[1-5]$/,
  COUNT: /^[1-9]\d{0,4}$/,
  UNTIL: /^\d{8}(T\d{6}Z)?$/,
  WKST: /^(MO|SU)$/,
};
const FINER = /(^|;)(FREQ=(HOURLY|MINUTELY|SECONDLY)|BY(HOUR|MINUTE|SECOND)=)/;

export type RuleFault = 'rule_unreadable' | 'rule_too_fine' | 'rule_too_many';

/** What is wrong with the text of a rule, or null. Whether it ever occurs is a question to the calendar. */
export function faultOfRule(rrule: string): RuleFault | null {
  if (FINER.test(rrule)) return 'rule_too_fine';
  const pairs = rrule.split(';').map((pair) => pair.split('='));
  const names = pairs.map(([name]) => name);
  const sound = pairs.every(([name = '', value = '', ...rest]) => rest.length === 0 && PARTS[name]?.test(value));
  if (!sound || new Set(names).size !== names.length || !names.includes('FREQ')) return 'rule_unreadable';
  const parts = partsOf(rrule);
  if (parts.COUNT && parts.UNTIL) return 'rule_unreadable';
  // An ordinal means nothing in a week: RFC 5545, 3.3.10.
  if (parts.FREQ !== 'MONTHLY' && parts.FREQ !== 'YEARLY' && /\d/.test(parts.BYDAY ?? '')) return 'rule_unreadable';
  return Number(parts.COUNT ?? 0) > MOST ? 'rule_too_many' : null;
}

export const partsOf = (rrule: string): Parts => Object.fromEntries(rrule.split(';').map((pair) => pair.split('=') as [string, string]));

export const ruleOf = (parts: Parts): string =>
  Object.keys(PARTS)
    .filter((name) => parts[name])
    .map((name) => `${name}=${parts[name]}`)
    .join(';');

const stamp = (ms: number): string => new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');
export const until = (ms: number): string => stamp(ms);

/** UNTIL as an instant, or null where the rule has none. A bare date means to the end of that day of the zone. */
export function untilOf(parts: Parts, zone: string): number | null {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)Z)?$/.exec(parts.UNTIL ?? '') ?? [];
  if (year === undefined) return null;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (hour === undefined) return instantOf(date + DAY_MS - 1000, zone);
  return date + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000;
}

/** The rule as it is kept: parts in order, UNTIL as an instant. */
export function tidyRule(rrule: string, zone: string): string {
  const parts = partsOf(rrule);
  const end = untilOf(parts, zone);
  return ruleOf(end === null ? parts : { ...parts, UNTIL: stamp(end) });
}

export const isEndless = (rrule: string): boolean => !/(^|;)(COUNT|UNTIL)=/.test(rrule);

/** Day of the week of a wall-clock moment: 0 is Monday. */
export const weekdayOf = (wall: number): number => (((Math.floor(wall / DAY_MS) + 3) % 7) + 7) % 7;

/**
 * The rule when its meetings move from the day of `from` to the day of `to` (both wall clock); null where a rule names its days in a
 * way that cannot be moved without asking: then the person says the new rule.
 */
export function ruleMoved(rrule: string, from: number, to: number): string | null {
  const days = Math.round((dayOfWall(to) - dayOfWall(from)) / DAY_MS);
  const parts = partsOf(rrule);
  if (days === 0) return rrule;
  if (parts.FREQ === 'DAILY' || (!parts.BYDAY && !parts.BYMONTHDAY && !parts.BYMONTH)) return rrule;
  if (parts.BYSETPOS || parts.BYMONTH) return null;
  if (parts.FREQ === 'WEEKLY') return ruleOf({ ...parts, BYDAY: turned(parts.BYDAY ?? '', days) });
  if (parts.FREQ !== 'MONTHLY') return null;
  const date = new Date(to);
  if (/^\d+$/.test(parts.BYMONTHDAY ?? '') && !parts.BYDAY) return ruleOf({ ...parts, BYMONTHDAY: String(date.getUTCDate()) });
  const nth = /^(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(parts.BYDAY ?? '');
  if (!nth || parts.BYMONTHDAY) return null;
  const last = new Date(to + 7 * DAY_MS).getUTCMonth() !== date.getUTCMonth();
  const place = Math.ceil(date.getUTCDate() / 7);
  return ruleOf({ ...parts, BYDAY: `${(nth[1] === '-1' && last) || place === 5 ? -1 : place}${WEEKDAYS[weekdayOf(to)]}` });
}

const turned = (byday: string, days: number): string => {
  const moved = byday.split(',').map((day) => (((WEEKDAYS.indexOf(day as Weekday) + days) % 7) + 7) % 7);
  return WEEKDAYS.filter((_, at) => moved.includes(at)).join(',');
};
