import { describe, expect, it } from 'vitest';
import { boundsOf, FOREVER, sound } from './happening';
import { occurrences } from './occurrences';
import { stateNow } from './state';
import { event } from './support';

const at = (text: string) => Date.parse(text);

describe('what is wrong with an event', () => {
  it.each([
    [{ ends: at('2026-11-26T01:30Z') }, 'happening.ends_first'],
    [{ ends: at('2027-11-26T01:30Z') }, 'happening.too_long'],
    [{ timezone: 'Asia/Saigonn' }, 'happening.zone_unknown'],
    [{ rrule: 'FREQ=HOURLY' }, 'happening.rule_too_fine'],
    [{ rrule: 'FREQ=WEEKLY;BYHOUR=1,2' }, 'happening.rule_too_fine'],
    [{ rrule: 'FREQ=WEEKLY;BYDAY=2TH' }, 'happening.rule_unreadable'],
    [{ rrule: 'FREQ=WEEKLY\r\nATTENDEE:mailto:a@b' }, 'happening.rule_unreadable'],
    [{ rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'happening.rule_never'],
    [{ rrule: 'FREQ=DAILY;COUNT=2001' }, 'happening.rule_too_many'],
    [{ rrule: 'FREQ=DAILY;UNTIL=20400101T000000Z' }, 'happening.rule_too_many'],
    [{ rrule: 'FREQ=DAILY;UNTIL=20261101T000000Z' }, 'happening.until_first'],
    [{ rrule: 'FREQ=DAILY;COUNT=3;UNTIL=20271101T000000Z' }, 'happening.rule_unreadable'],
  ])('%o → %s', (part, code) => expect(sound(event(part))).toEqual({ ok: false, code }));

  it('is nothing: a series starts with its first meeting, a day is a whole day', () => {
    expect(sound(event({ starts: at('2026-11-24T01:30Z'), ends: at('2026-11-24T03:00Z') }))).toMatchObject({
      ok: true,
      value: { starts: at('2026-11-26T01:30Z'), ends: at('2026-11-26T03:00Z') },
    });
    expect(sound(event({ allDay: true, rrule: null, ends: at('2026-11-27T05:00Z') }))).toMatchObject({
      ok: true,
      value: { starts: at('2026-11-25T17:00Z'), ends: at('2026-11-27T17:00Z') },
    });
    expect(sound(event({ rrule: 'FREQ=DAILY;UNTIL=20261127' }))).toMatchObject({
      ok: true,
      value: { rrule: 'FREQ=DAILY;UNTIL=20261127T165959Z' },
    });
  });
});

describe('what a window shows', () => {
  it('is bounded by what a row can show', () => {
    expect(boundsOf(event())).toEqual({ firstAt: event().starts, lastAt: FOREVER });
    expect(boundsOf(event({ rrule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=3' })).lastAt).toBe(at('2026-12-10T03:00Z'));
    expect(boundsOf(event({ rrule: null }))).toEqual({ firstAt: event().starts, lastAt: event().ends });
  });
  it('counts a meeting that began before it, and an all-day one in days of its zone', () => {
    const fair = event({
      allDay: true,
      timezone: 'America/New_York',
      starts: at('2027-03-13T05:00Z'),
      ends: at('2027-03-15T04:00Z'),
      rrule: 'FREQ=WEEKLY;BYDAY=SA',
    });
    const [first, second] = occurrences(fair, [], { from: at('2027-03-15T03:59Z'), to: at('2027-03-22T00:00Z') });
    expect(first).toMatchObject({ starts: at('2027-03-13T05:00Z'), ends: at('2027-03-15T04:00Z') });
    expect(second).toMatchObject({ starts: at('2027-03-20T04:00Z'), ends: at('2027-03-22T04:00Z') });
  });
  it('shows a meeting where it was moved to, and not where it was', () => {
    const moved = event({
      id: 'x',
      rrule: null,
      series: 'e',
      original: at('2026-12-03T01:30Z'),
      starts: at('2027-01-01T01:30Z'),
      ends: at('2027-01-01T02:30Z'),
    });
    expect(occurrences(event(), [moved], { from: at('2026-12-01T00:00Z'), to: at('2026-12-05T00:00Z') })).toEqual([]);
    expect(occurrences(event(), [moved], { from: at('2027-01-01T00:00Z'), to: at('2027-01-02T00:00Z') })).toMatchObject([
      { original: moved.original },
    ]);
  });
  it('is over by the clock, unless it never took place', () => {
    expect(['planned', 'rescheduled', 'postponed', 'cancelled'].map((state) => stateNow(state as 'planned', 5, 5))).toEqual([
      'over',
      'over',
      'postponed',
      'cancelled',
    ]);
    expect(stateNow('planned', 6, 5)).toBe('planned');
  });
});
