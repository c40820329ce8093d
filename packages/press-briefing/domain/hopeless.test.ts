import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictionIn, faultOf, hopelessness, type Recurrence, startsBetween } from './recurrence';

const weekly: Recurrence = { rrule: 'FREQ=WEEKLY;BYDAY=TH', from: '2026-12-03', time: '08:30', timezone: 'Asia/Ho_Chi_Minh' };
const at = (text: string) => Date.parse(text);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('rules that bring no meeting', () => {
  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', { why: 'never' }],
    ['FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6,9,11', { why: 'never' }],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', { why: 'never' }],
    ['FREQ=MONTHLY;BYDAY=1TH;BYSETPOS=2', { why: 'never' }],
    ['FREQ=WEEKLY;BYDAY=TH;BYSETPOS=3', { why: 'never' }],
    ['FREQ=WEEKLY;BYDAY=TH;UNTIL=20261202', { why: 'until_before_start', until: '2026-12-02' }],
    ['FREQ=WEEKLY;BYDAY=TH;UNTIL=20261203T012959Z', { why: 'until_before_start', until: '2026-12-03' }],
    // Ends within its first week, before its first Friday.
    ['FREQ=WEEKLY;BYDAY=FR;UNTIL=20261203T020000Z', { why: 'never' }],
    ['FREQ=WEEKLY;BYDAY=TH;UNTIL=20261203', null],
    ['FREQ=WEEKLY;BYDAY=TH;UNTIL=20261203T013000Z', null],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', null],
    ['FREQ=MONTHLY;BYDAY=5TH', null],
    ['FREQ=MONTHLY;BYDAY=TH;BYSETPOS=5', null],
    ['FREQ=MONTHLY;BYMONTHDAY=31', null],
    ['FREQ=WEEKLY;BYDAY=TH;COUNT=1', null],
  ])('%s → %o', (rrule, expected) => expect(hopelessness({ ...weekly, rrule })).toEqual(expected));

  it('also where no year has the time of the day', () => {
    // In Berlin there is no 02:30 on the last Sunday of March, ever.
    const gone = { ...weekly, rrule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', time: '02:30', timezone: 'Europe/Berlin' };
    expect(hopelessness(gone)).toEqual({ why: 'never' });
    expect(hopelessness({ ...gone, time: '03:30' })).toBeNull();
  });

  it('are found in no time', () => {
    const begun = process.cpuUsage();
    for (const rrule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;INTERVAL=99;BYMONTH=2;BYMONTHDAY=29',
      'FREQ=WEEKLY;BYDAY=TH;BYSETPOS=5',
    ])
      hopelessness({ ...weekly, rrule });
    // Of this process alone, in microseconds: the machine has others.
    expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
  });
});

describe('rules that contradict themselves', () => {
  it.each([
    ['FREQ=WEEKLY;BYDAY=TH;COUNT=3;UNTIL=20271210', 'count_and_until'],
    ['FREQ=WEEKLY;BYDAY=5TH', 'numbered_weekday'],
    ['FREQ=DAILY;BYDAY=-1MO', 'numbered_weekday'],
    ['FREQ=WEEKLY;BYMONTHDAY=1', 'weekly_month_day'],
    ['FREQ=DAILY;BYSETPOS=2', 'position_of_nothing'],
    ['FREQ=MONTHLY;BYDAY=-1TH', null],
    ['FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1', null],
    ['FREQ=WEEKLY;BYDAY=TH', null],
  ])('%s → %s', (rrule, expected) => {
    expect(faultOf({ ...weekly, rrule })).toBeNull();
    expect(contradictionIn(rrule)).toBe(expected);
  });

  it('and an end that no calendar has cannot be read', () => {
    for (const until of ['20261301', '20260230', '20260101T250000Z'])
      expect(faultOf({ ...weekly, rrule: `FREQ=WEEKLY;UNTIL=${until}` })).toBe('rule');
  });
});

describe('zones that change their clocks', () => {
  /** What a clock on the wall of the zone shows: Intl alone, none of what is tested. */
  const shown = (ms: number, timeZone: string): string => {
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
    return format.format(ms).replace(', ', 'T');
  };
  const dayText = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10);
  /** The first instant at which the wall of a zone shows a time of a day, minute by minute; null where it never does. */
  const instantOf = (day: string, time: string, timeZone: string): number | null => {
    for (let ms = at(`${day}T${time}:00Z`) - 15 * HOUR; ms <= at(`${day}T${time}:00Z`) + 15 * HOUR; ms += 30 * 60_000)
      if (shown(ms, timeZone) === `${day}T${time}`) return ms;
    return null;
  };

  const AROUND: [timezone: string, from: string, days: number][] = [
    ['Europe/Berlin', '2027-03-25', 6],
    ['Europe/Berlin', '2027-10-28', 6],
    ['America/New_York', '2027-03-11', 6],
    ['America/New_York', '2027-11-04', 6],
    ['Australia/Lord_Howe', '2026-10-01', 6],
    ['Australia/Lord_Howe', '2027-04-01', 6],
  ];
  it.each(AROUND)(
    '%s from %s: each day has its meeting at the time on the wall, the first of two, and none where there is no such time',
    (timezone, from, days) => {
      const first = at(`${from}T00:00Z`) / DAY;
      for (const time of ['00:00', '01:30', '02:00', '02:30', '03:00', '08:30', '23:30']) {
        const wanted = Array.from({ length: days }, (_, n) => instantOf(dayText(first + n), time, timezone)).filter((ms) => ms !== null);
        const rule = { rrule: `FREQ=DAILY;COUNT=${days}`, from, time, timezone };
        const starts = startsBetween({ ...rule, rrule: 'FREQ=DAILY' }, first * DAY - 2 * DAY, (first + days + 2) * DAY);
        // RFC 5545 3.3.10: what falls into a gap is ignored.
        expect(
          starts.filter((ms) => shown(ms, timezone).slice(0, 10) < dayText(first + days)),
          time,
        ).toEqual(wanted);
        expect(starts.map((ms) => shown(ms, timezone).slice(11))).toEqual(starts.map(() => time));
      }
    },
  );

  it('keep weekly meetings a week of the wall apart, for ten years', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'),
        fc.integer({ min: 4, max: 23 }),
        (timezone, hour) => {
          const time = `${String(hour).padStart(2, '0')}:30`;
          const starts = startsBetween({ ...weekly, from: '2026-01-01', time, timezone }, at('2025-12-30T00:00Z'), at('2036-01-01T00:00Z'));
          expect(starts.length).toBeGreaterThanOrEqual(521);
          expect(starts.map((ms) => shown(ms, timezone))).toEqual(
            starts.map((_, n) => `${dayText(at('2026-01-01T00:00Z') / DAY + 7 * n)}T${time}`),
          );
        },
      ),
      { numRuns: 6 },
    );
  });
});
