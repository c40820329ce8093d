import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayIn, instantOf, isZone, startOfDay, wallOf } from './zone';

const ZONES = ['Asia/Ho_Chi_Minh', 'America/New_York', 'Europe/Paris', 'Australia/Lord_Howe', 'Africa/Casablanca', 'America/Santiago'];
const moments = fc.integer({ min: Date.UTC(2015, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 }).map((minute) => minute * 60_000);

describe('the wall clock of a zone', () => {
  it('is what Temporal says, both ways, changes of the clocks included', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moments, (zone, ms) => {
        const there = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        expect(new Date(wallOf(ms, zone)).toISOString().slice(0, 19)).toBe(there.toPlainDateTime().toString({ smallestUnit: 'second' }));
        const plain = Temporal.PlainDateTime.from(new Date(ms).toISOString().slice(0, 19));
        expect(instantOf(ms, zone)).toBe(plain.toZonedDateTime(zone).epochMilliseconds);
      }),
      { numRuns: 400 },
    );
  });
  it('skips what the change skips, and takes the earlier of two', () => {
    expect(instantOf(Date.parse('2027-03-14T02:30Z'), 'America/New_York')).toBe(Date.parse('2027-03-14T07:30Z'));
    expect(instantOf(Date.parse('2027-11-07T01:30Z'), 'America/New_York')).toBe(Date.parse('2027-11-07T05:30Z'));
  });
  it('knows where a day begins', () => {
    expect(startOfDay(Date.parse('2026-11-26T18:00Z'), 'Asia/Ho_Chi_Minh')).toBe(Date.parse('2026-11-26T17:00Z'));
    expect(dayIn(Date.parse('2026-11-26T18:00Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-11-27');
  });
  it.each([
    ['Asia/Ho_Chi_Minh', true],
    ['Asia/Saigonn', false],
    ['+07:00', false],
    ['', false],
  ])('%s is a zone: %s', (zone, is) => expect(isZone(zone)).toBe(is));
});
