import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { DAY_MS, dayIn, wallOf } from '../zone';
import { allStarts, firstFrom, startsBetween, thorough } from './expand';
import { WEEKDAYS } from './rule';

const at = (text: string) => Date.parse(text);
const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

const weekly = { rrule: 'FREQ=WEEKLY;BYDAY=TH', starts: at('2026-11-26T01:30Z'), timezone: 'Asia/Ho_Chi_Minh' };
const ZONES = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/Paris', 'Australia/Lord_Howe', 'Africa/Casablanca', 'UTC'];

describe('starts of a rule', () => {
  it.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York'])('are the same when the process runs in %s', (zone) => {
    process.env.TZ = zone;
    // A guard on the test itself: the process has to follow the zone.
    expect(new Date(at('2026-01-01T00:00:00Z')).getTimezoneOffset()).toBe(
      { UTC: 0, 'Asia/Ho_Chi_Minh': -420, 'America/New_York': 300 }[zone],
    );
    expect(startsBetween(weekly, at('2026-11-23T00:00Z'), at('2026-12-11T00:00Z'))).toEqual(
      ['2026-11-26T01:30Z', '2026-12-03T01:30Z', '2026-12-10T01:30Z'].map(at),
    );
    const paris = { rrule: 'FREQ=WEEKLY;BYDAY=TH', starts: at('2027-03-18T07:30Z'), timezone: 'Europe/Paris' };
    expect(startsBetween(paris, at('2027-03-24T00:00Z'), at('2027-04-02T00:00Z'))).toEqual(
      ['2027-03-25T07:30Z', '2027-04-01T06:30Z'].map(at),
    );
    const monthly = { rrule: 'FREQ=MONTHLY;BYDAY=-1FR', starts: at('2026-10-30T13:00Z'), timezone: 'America/New_York' };
    expect(startsBetween(monthly, at('2026-10-01T00:00Z'), at('2026-12-01T00:00Z'))).toEqual(
      ['2026-10-30T13:00Z', '2026-11-27T14:00Z'].map(at),
    );
  });

  it('are those of rrule-temporal, whatever the rule, the zone and the window', () => {
    const rules = fc.record({
      freq: fc.constantFrom('DAILY', 'WEEKLY'),
      interval: fc.integer({ min: 1, max: 4 }),
      days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { maxLength: 4 }),
      end: fc.oneof(
        fc.constant(''),
        fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`),
        fc
          .integer({ min: 0, max: 400 })
          .map(
            (days) => `;UNTIL=${new Date(at('2026-10-01T05:00Z') + days * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')}T050000Z`,
          ),
      ),
      wkst: fc.constantFrom('', ';WKST=SU', ';WKST=MO'),
    });
    fc.assert(
      fc.property(
        rules,
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 24 * 60 * 400 }),
        fc.integer({ min: -100, max: 500 }),
        fc.integer({ min: 1, max: 200 }),
        ({ freq, interval, days, end, wkst }, timezone, minute, from, length) => {
          const byday = freq === 'WEEKLY' && days.length ? `;BYDAY=${days.join(',')}` : '';
          const rrule = `FREQ=${freq};INTERVAL=${interval}${byday}${end}${wkst}`;
          const wanted = { rrule, timezone, starts: at('2026-01-01T00:00Z') + minute * 60_000 };
          const starts = firstFrom(wanted, wanted.starts);
          fc.pre(starts !== null);
          const series = { ...wanted, starts: starts ?? 0 };
          const begin = series.starts + from * DAY_MS;
          const until = begin + length * DAY_MS;
          // Of a time that a day does not have the two need not think alike: see the next test.
          const clock = (ms: number) => wallOf(ms, timezone) % DAY_MS;
          fc.pre(startsBetween(series, series.starts, until).every((ms) => clock(ms) === clock(series.starts)));
          expect(startsBetween(series, begin, until)).toEqual(
            thorough(series, Math.max(begin, series.starts), Math.max(until, series.starts + 1), 2000).filter((ms) => ms < until),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are an hour later on the day whose clock skips them, as RFC 5545 (3.3.5) says, and never left out', () => {
    const paris = { rrule: 'FREQ=DAILY', timezone: 'Europe/Paris', starts: at('2026-01-19T01:00Z') };
    expect(startsBetween(paris, at('2026-03-28T00:00Z'), at('2026-03-31T00:00Z'))).toEqual(
      ['2026-03-28T01:00Z', '2026-03-29T01:00Z', '2026-03-30T00:00Z'].map(at),
    );
  });

  it('count from the first, also where the window lies far behind', () => {
    const counted = { ...weekly, rrule: 'FREQ=WEEKLY;BYDAY=TH;COUNT=10' };
    expect(
      allStarts(counted)
        ?.map((ms) => dayIn(ms, weekly.timezone))
        .at(-1),
    ).toBe('2027-01-28');
    expect(startsBetween(counted, at('2027-01-25T00:00Z'), at('2028-01-01T00:00Z'))).toEqual([at('2027-01-28T01:30Z')]);
    expect(allStarts(weekly)).toBeNull();
    expect(firstFrom({ ...weekly, rrule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, weekly.starts)).toBeNull();
  });
});
