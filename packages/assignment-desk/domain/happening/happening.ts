import { DAY_MS, dayOfWall, instantOf, isZone, startOfDay, wallOf } from '../zone';
import { allStarts, firstFrom, type Series } from './expand';
import { faultOfRule, MOST, partsOf, tidyRule, untilOf } from './rule';
import type { StoredState } from './state';

export type Contact = { name: string; phone: string };
export type Facts = { title: string; notes: string; place: string; organiser: string; contacts: Contact[]; files: number[] };
/** Epoch ms. An all-day event runs from midnight of its first day to midnight after its last, in its zone. */
export type Times = { starts: number; ends: number; allDay: boolean; timezone: string };

/**
 * One row: an event of its own, the master of a series (`rrule`), or an exception: one meeting of `series` that differs,
 * known for ever by the start the rule gave it (`original`).
 */
export type Happening = Facts &
  Times & {
    id: string;
    rrule: string | null;
    series: string | null;
    original: number | null;
    state: StoredState;
    /** Why it was put off or called off. */
    note: string | null;
  };

export type HappeningFault =
  | 'happening.ends_first'
  | 'happening.too_long'
  | 'happening.zone_unknown'
  | 'happening.rule_unreadable'
  | 'happening.rule_too_fine'
  | 'happening.rule_too_many'
  | 'happening.rule_never'
  | 'happening.rule_stays'
  | 'happening.until_first'
  | 'happening.no_occurrence'
  | 'happening.needs_series'
  | 'happening.series_cancelled'
  | 'happening.wrong_state'
  | 'happening.needs_note'
  | 'happening.needs_time';
export type Fault = { ok: false; code: HappeningFault };
export const fault = (code: HappeningFault): Fault => ({ ok: false, code });

/** Longer than any fair: past it a year was mistyped. */
const LONGEST_MS = 92 * DAY_MS;
/** A rule without an end lasts past every window. */
export const FOREVER = Date.UTC(9999, 0, 1);

export const isSeries = <T extends { rrule: string | null }>(one: T): one is T & { rrule: string } => one.rrule !== null;

/** The end of a meeting that starts at `starts` and is as long as `like`: days for an all-day event, hours for others (RFC 5545, 3.8.5.3). */
export function endOf(like: Times, starts: number): number {
  if (!like.allDay) return starts + like.ends - like.starts;
  const days = Math.round((wallOf(like.ends, like.timezone) - wallOf(like.starts, like.timezone)) / DAY_MS);
  return instantOf(wallOf(starts, like.timezone) + days * DAY_MS, like.timezone);
}

/** Whole days of an all-day event; another's times as they are. */
function wholeDays(times: Times): Times {
  if (!times.allDay) return times;
  const { timezone } = times;
  const starts = startOfDay(times.starts, timezone);
  const last = dayOfWall(wallOf(Math.max(times.ends, times.starts + 1), timezone) - 1);
  return { ...times, starts, ends: instantOf(last + DAY_MS, timezone) };
}

/** An event as it may be kept, or why not. The master of a series starts with the first meeting of its rule. */
export function sound<T extends Times & { rrule: string | null }>(wanted: T): { ok: true; value: T } | Fault {
  if (!isZone(wanted.timezone)) return fault('happening.zone_unknown');
  if (wanted.allDay ? wanted.ends < wanted.starts : wanted.ends <= wanted.starts) return fault('happening.ends_first');
  const value = { ...wanted, ...wholeDays(wanted) };
  if (value.ends - value.starts > LONGEST_MS) return fault('happening.too_long');
  if (!isSeries(value)) return { ok: true, value };
  const bad = faultOfRule(value.rrule);
  if (bad) return fault(`happening.${bad}`);
  const end = untilOf(partsOf(value.rrule), value.timezone);
  if (end !== null && end < value.starts) return fault('happening.until_first');
  const series: Series = { ...value, rrule: tidyRule(value.rrule, value.timezone) };
  const starts = firstFrom(series, value.starts);
  if (starts === null) return fault('happening.rule_never');
  const all = allStarts({ ...series, starts });
  if (all && all.length > MOST) return fault('happening.rule_too_many');
  return { ok: true, value: { ...value, rrule: series.rrule, starts, ends: endOf(value, starts) } };
}

/** Between which instants a row has anything to show: what a window is asked by. */
export function boundsOf(row: Times & { rrule: string | null }): { firstAt: number; lastAt: number } {
  if (!isSeries(row)) return { firstAt: row.starts, lastAt: row.ends };
  const all = allStarts(row);
  const last = all?.at(-1);
  return { firstAt: row.starts, lastAt: all === null ? FOREVER : endOf(row, last ?? row.starts) };
}

export const factsOf = ({ title, notes, place, organiser, contacts, files }: Facts): Facts => ({
  title,
  notes,
  place,
  organiser,
  contacts,
  files,
});
