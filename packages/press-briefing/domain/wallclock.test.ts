import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { instantOf, wallClock } from './wallclock';

const zones = fc.constantFrom('Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/Paris', 'Australia/Lord_Howe', 'UTC');

it('agrees with Temporal at every minute of any year, gaps and repeated hours included', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 * 366 * 1440 }), zones, (minute, zone) => {
      const local = Temporal.PlainDateTime.from('2026-01-01T00:00').add({ minutes: minute });
      const clock = { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
      expect(instantOf(clock, zone)).toBe(local.toZonedDateTime(zone).epochMilliseconds);
    }),
    { numRuns: 2000 },
  );
  for (const time of ['01:30', '02:00', '02:30', '03:00'])
    for (const day of ['2027-03-14', '2026-11-01'])
      expect(instantOf({ day, time }, 'America/New_York')).toBe(
        Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime('America/New_York').epochMilliseconds,
      );
});

it('comes back as it went', () => {
  const clock = { day: '2026-11-26', time: '08:30' };
  expect(wallClock(instantOf(clock, 'Asia/Ho_Chi_Minh'), 'Asia/Ho_Chi_Minh')).toEqual(clock);
  expect(instantOf({ day: '', time: '08:30' }, 'UTC')).toBeNaN();
});
