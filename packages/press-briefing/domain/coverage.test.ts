import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { aimIn, byDay, percentOf, QUARTER_MS, sumBy } from './coverage';

const HANOI = 'Asia/Ho_Chi_Minh';
const at = (iso: string) => Date.parse(iso);
const WEEK_MS = 7 * 86_400_000;
const zones = fc.constantFrom(HANOI, 'America/New_York', 'Europe/Paris', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/Santiago');

describe('the aim of a campaign', () => {
  const period = { from: '2026-11-02', to: '2026-12-27' };

  it('falls into a span by the time they share', () => {
    const from = at('2026-11-19T08:30+07:00');
    expect(aimIn(400, period, { from, to: from + WEEK_MS }, HANOI)).toBe(50);
    expect(aimIn(400, period, { from: at('2026-10-01T00:00Z'), to: at('2027-02-01T00:00Z') }, HANOI)).toBe(400);
    expect(aimIn(null, period, { from, to: from + WEEK_MS }, HANOI)).toBeNull();
  });

  it('is one at least while it runs, and none before and after', () => {
    expect(aimIn(2, period, { from: at('2026-12-27T23:00+07:00'), to: at('2027-01-27T00:00+07:00') }, HANOI)).toBe(1);
    expect(aimIn(2, period, { from: at('2026-12-28T00:00+07:00'), to: at('2027-01-27T00:00+07:00') }, HANOI)).toBe(0);
    expect(aimIn(2, period, { from: at('2026-10-01T00:00+07:00'), to: at('2026-11-02T00:00+07:00') }, HANOI)).toBe(0);
  });

  it('never passes the whole, and is the whole over all of its days', () => {
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (zone, aim, after, days) => {
          const begins = at('2026-11-02T00:00Z') - 86_400_000;
          const part = aimIn(aim, period, { from: begins + after * 86_400_000, to: begins + (after + days) * 86_400_000 }, zone);
          expect(part).toBeLessThanOrEqual(aim);
          expect(aimIn(aim, period, { from: begins - WEEK_MS, to: begins + 10 * WEEK_MS }, zone)).toBe(aim);
        },
      ),
    );
  });
});

it.each([
  [64, 50, 128],
  [31, 40, 78],
  [0, 5, 0],
  [3, 0, null],
  [3, null, null],
])('%i of %o are %o per cent', (count, aim, per) => expect(percentOf(count, aim)).toBe(per));

describe('counts by day', () => {
  it('stand on the day of the newsroom, and name empty days', () => {
    const span = { from: at('2026-11-19T08:30+07:00'), to: at('2026-11-22T08:30+07:00') };
    const quarter = (iso: string) => Math.floor(at(iso) / QUARTER_MS);
    const quarters = [
      { quarter: quarter('2026-11-19T23:59+07:00'), count: 2 },
      { quarter: quarter('2026-11-20T00:00+07:00'), count: 3 },
      { quarter: quarter('2026-11-22T08:29+07:00'), count: 1 },
    ];
    expect(byDay(quarters, span, HANOI)).toEqual([
      { day: '2026-11-19', count: 2 },
      { day: '2026-11-20', count: 3 },
      { day: '2026-11-21', count: 0 },
      { day: '2026-11-22', count: 1 },
    ]);
  });

  it('lose nothing and agree with Temporal, in any zone and through changes of the clocks', () => {
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 365 * 96 }),
        fc.integer({ min: 1, max: 90 * 96 }),
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 20 }),
        (zone, start, length, places) => {
          const from = at('2026-01-01T00:07Z') + start * QUARTER_MS;
          const span = { from, to: from + length * QUARTER_MS };
          const instants = places.map((place) => Math.floor(from + place * (span.to - from)));
          const days = byDay(
            instants.map((ms) => ({ quarter: Math.floor(ms / QUARTER_MS), count: 1 })),
            span,
            zone,
          );
          const dayIn = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();
          expect(days[0]?.day).toBe(dayIn(from));
          expect(days.at(-1)?.day).toBe(dayIn(span.to - 1));
          for (const { day, count } of days) expect(count).toBe(instants.filter((ms) => dayIn(ms) === day).length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

it('sums by a name, most first, what has none last', () => {
  const rows = [
    { section: 'Đô thị', count: 2 },
    { section: null, count: 9 },
    { section: 'Kinh tế', count: 3 },
    { section: 'Đô thị', count: 1 },
  ];
  expect(sumBy(rows, ({ section }) => section)).toEqual([
    { name: 'Đô thị', count: 3 },
    { name: 'Kinh tế', count: 3 },
    { name: '', count: 9 },
  ]);
});
