import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff } from './backoff';
import { decideOccurrence, LATE, lastOccurrence, nextOccurrence } from './occurrence';
import { averaged, capacity, MOST } from './prefetch';

const zone = 'Asia/Ho_Chi_Minh';
const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true });

describe('backoff', () => {
  it('doubles from two seconds to ten minutes, give or take a fifth', () => {
    expect(backoff(1, 0.5)).toBe(2000);
    expect(backoff(3, 0.5)).toBe(8000);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
        const plain = Math.min(2 ** attempt, 600) * 1000;
        expect(backoff(attempt, random)).toBeGreaterThanOrEqual(plain * 0.8);
        expect(backoff(attempt, random)).toBeLessThanOrEqual(plain * 1.2);
      }),
    );
  });
});

describe('capacity', () => {
  it('holds what runs at once, and of quick jobs what a quarter of a second takes', () => {
    expect(capacity(5, null)).toBe(5);
    expect(capacity(5, 10_000)).toBe(5);
    expect(capacity(5, 25)).toBe(50);
    expect(capacity(5, 0)).toBe(MOST);
    expect(averaged(null, 7)).toBe(7);
  });
  it('is never less than the concurrency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        (concurrency, average) => capacity(concurrency, average) >= concurrency,
      ),
    );
  });
});

describe('occurrences', () => {
  it('lie in the zone of the newsroom', () => {
    expect(nextOccurrence('0 6 * * *', zone, new Date('2026-03-01T00:00:00Z'))?.toISOString()).toBe('2026-03-01T23:00:00.000Z');
    expect(lastOccurrence('0 6 * * *', zone, new Date('2026-03-01T00:00:00Z'))?.toISOString()).toBe('2026-02-28T23:00:00.000Z');
  });
  it('count the instant itself as the last one', () => {
    const at = new Date('2026-03-01T23:00:00Z');
    expect(lastOccurrence('0 6 * * *', zone, at)).toEqual(at);
  });
  it('are skipped where a clock change leaves the hour out, or run once at its end', () => {
    // New York, 8 March 2026: 02:30 does not exist.
    const next = nextOccurrence('30 2 * * *', 'America/New_York', new Date('2026-03-08T06:00:00Z'));
    expect(next && next.getTime() > Date.parse('2026-03-08T06:00:00Z')).toBe(true);
  });
  it('refuse a line that is none', () => expect(() => nextOccurrence('every day', zone, new Date(0))).toThrow());

  const decide = (missed: 'last' | 'skip', occurrence: Date, now: Date) =>
    decideOccurrence({ cron: '0 * * * *', timezone: zone, missed, occurrence, now });
  const hour = (h: number): Date => new Date(Date.UTC(2026, 5, 1, h));

  it('run in their time', () => {
    for (const missed of ['last', 'skip'] as const)
      expect(decide(missed, hour(3), new Date(hour(3).getTime() + 2000))).toEqual({ run: true, instead: null });
  });
  it('give way to the latest one after downtime', () =>
    expect(decide('last', hour(3), new Date(hour(9).getTime() + 1000))).toEqual({ run: false, instead: hour(9) }));
  it('are left after downtime', () =>
    expect(decide('skip', hour(3), new Date(hour(3).getTime() + LATE + 1))).toEqual({ run: false, instead: null }));
  it('of a line that was changed are left', () =>
    expect(decide('last', new Date(hour(3).getTime() + 60_000), hour(4))).toEqual({ run: false, instead: null }));
  it('run at most once whatever the delay: the one that is run instead is the latest, and is run', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 40 * 3_600_000 }), (start, delay) => {
        const occurrence = nextOccurrence('0 * * * *', zone, start) as Date;
        const now = new Date(occurrence.getTime() + delay);
        const { run, instead } = decide('last', occurrence, now);
        expect(run).toBe(instead === null);
        if (instead) expect(decide('last', instead, now)).toEqual({ run: true, instead: null });
      }),
      { numRuns: 50 },
    );
  });
});
