import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, faultOf, onDay, type Recurrence, startsBetween } from './recurrence';

const zones = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'];
const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const weekly: Recurrence = { rrule: 'FREQ=WEEKLY;BYDAY=TH', from: '2026-11-23', time: '08:30', timezone: 'Asia/Ho_Chi_Minh' };
const at = (text: string) => Date.parse(text);

describe('starts of a rule', () => {
  it.each(zones)('are the same when the process runs in %s', (zone) => {
    process.env.TZ = zone;
    // A guard on the test itself: the process has to follow the zone.
    expect(new Date(at('2026-01-01T00:00:00Z')).getTimezoneOffset()).toBe(
      { UTC: 0, 'Asia/Ho_Chi_Minh': -420, 'America/New_York': 300 }[zone],
    );
    expect(startsBetween(weekly, at('2026-11-23T00:00Z'), at('2026-12-11T00:00Z'))).toEqual(
      ['2026-11-26T01:30Z', '2026-12-03T01:30Z', '2026-12-10T01:30Z'].map(at),
    );
    const paris = { ...weekly, timezone: 'Europe/Paris' };
    expect(startsBetween(paris, at('2027-03-24T00:00Z'), at('2027-04-02T00:00Z'))).toEqual(
      ['2027-03-25T07:30Z', '2027-04-01T06:30Z'].map(at),
    );
  });

  it('keep the wall-clock time for years, in any zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/Paris', 'Australia/Lord_Howe'),
        fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR'),
        fc.integer({ min: 6, max: 22 }),
        fc.integer({ min: 0, max: 59 }),
        (timezone, day, hour, minute) => {
          const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
          const starts = startsBetween(
            { rrule: `FREQ=WEEKLY;BYDAY=${day}`, from: '2026-01-01', time, timezone },
            at('2026-01-01T00:00Z'),
            at('2028-01-01T00:00Z'),
          );
          const format = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
          expect(starts.length).toBeGreaterThan(102);
          expect(new Set(starts.map((ms) => format.format(ms)))).toEqual(new Set([time]));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('count every second week from the first day', () => {
    const rule = { ...weekly, rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH', from: '2026-11-26' };
    expect(startsBetween(rule, at('2026-12-01T00:00Z'), at('2026-12-31T00:00Z')).map((ms) => dayOf(ms, rule.timezone))).toEqual([
      '2026-12-10',
      '2026-12-24',
    ]);
  });
});

describe('onDay', () => {
  it('keeps the wall-clock time across a change of the clocks', () => {
    const zone = 'America/New_York';
    expect(onDay(at('2027-03-12T13:30Z'), zone, '2027-03-15')).toBe(at('2027-03-15T12:30Z'));
  });
});

describe('faults of a rule', () => {
  it.each([
    [weekly, null],
    [{ ...weekly, rrule: 'FREQ=MONTHLY;BYDAY=1TH' }, null],
    [{ ...weekly, rrule: 'FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1' }, null],
    [{ ...weekly, rrule: 'FREQ=HOURLY' }, 'rule'],
    [{ ...weekly, rrule: 'BYDAY=TH' }, 'rule'],
    [{ ...weekly, rrule: 'FREQ=WEEKLY;FREQ=DAILY' }, 'rule'],
    [{ ...weekly, rrule: 'FREQ=WEEKLY\r\nATTENDEE:mailto:a@b' }, 'rule'],
    [{ ...weekly, rrule: 'FREQ=WEEKLY;BYHOUR=1,2,3' }, 'rule'],
    [{ ...weekly, from: '2026-02-30' }, 'date'],
    [{ ...weekly, time: '24:00' }, 'time'],
    [{ ...weekly, timezone: 'Asia/Saigonn' }, 'timezone'],
  ])('%o → %s', (rule, fault) => expect(faultOf(rule)).toBe(fault));
});
