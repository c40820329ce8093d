import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { climb, type Reach, STEPS, type Step, soonAt, stepAt, stepDue } from './climb';

const HOUR = 3_600_000;
const all: Reach = { speakers: true, head: true };
const reaches = fc.record({ speakers: fc.boolean(), head: fc.boolean() });
const times = fc.integer({ min: 0, max: 4e12 });
const spans = fc.double({ min: 0.01, max: 1000, noNaN: true });

/** What is told while the clock goes through `moments`, in their order. */
function toldAt(due: number, hours: number, moments: readonly number[], reach: Reach): Step[] {
  let climbed = 0;
  return moments.flatMap((now) => {
    const step = climb({ due, climbed, now, hours }, reach);
    climbed = step ?? climbed;
    return step ?? [];
  });
}

describe('a late answer', () => {
  it('climbs at its time, and then every so many hours', () => {
    const moments = [-1, 0, 1, 24 * HOUR - 1, 24 * HOUR, 47 * HOUR, 48 * HOUR, 99 * HOUR];
    expect(moments.map((now) => stepDue(0, 24, now))).toEqual([0, 1, 1, 1, 2, 2, 3, 3]);
    expect(toldAt(0, 24, moments, all)).toEqual([1, 2, 3]);
  });

  it('tells each step at most once, ever higher, and nobody before it is late', () => {
    fc.assert(
      fc.property(times, spans, fc.array(fc.integer({ min: -100, max: 5000 }), { maxLength: 30 }), reaches, (due, hours, steps, reach) => {
        const moments = [...steps].sort((a, b) => a - b).map((n) => due + n * HOUR);
        const told = toldAt(due, hours, moments, reach);
        expect(told).toEqual([...new Set(told)].sort());
        if (moments.every((now) => now < due)) expect(told).toEqual([]);
      }),
    );
  });

  it('tells nobody anything for a clock that goes back or stands still', () => {
    fc.assert(
      fc.property(times, spans, times, times, reaches, (due, hours, now, back, reach) => {
        const climbed = climb({ due, climbed: 0, now, hours }, reach) ?? 0;
        expect(climb({ due, climbed, now: Math.min(now, back), hours }, reach)).toBeNull();
      }),
    );
  });

  it('tells the highest step alone after a downtime', () => {
    fc.assert(
      fc.property(times, spans, fc.integer({ min: 0, max: 1e10 }), (due, hours, away) => {
        const now = due + away;
        expect(climb({ due, climbed: 0, now, hours }, all)).toBe(stepDue(due, hours, now));
      }),
    );
  });

  it.each<[string, Reach, Step[]]>([
    ['nobody speaks for the unit', { speakers: false, head: true }, [2, 3]],
    ['the unit has no head', { speakers: true, head: false }, [1, 3]],
    ['the unit is but a name', { speakers: false, head: false }, [3]],
  ])('goes higher at once where %s', (_why, reach, told) => expect(toldAt(0, 24, [0, 24 * HOUR, 48 * HOUR], reach)).toEqual(told));

  it('has its steps in order', () => {
    fc.assert(
      fc.property(times, spans, (due, hours) => {
        const at = STEPS.map((step) => stepAt(due, hours, step));
        expect(at[0]).toBe(due);
        expect(at).toEqual([...at].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the reminder', () => {
  it.each([
    ['a quarter before', 0, 40 * HOUR, 30 * HOUR],
    ['an hour before, where the quarter is less', 0, 2 * HOUR, HOUR],
    ['not at all, where there is but an hour', 0, HOUR, null],
  ])('comes %s', (_how, given, due, at) => expect(soonAt(given, due)).toBe(at));

  it('lies between the giving and an hour before the time', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -1e9, max: 1e10 }), (given, span) => {
        const at = soonAt(given, given + span);
        if (at === null) expect(span).toBeLessThanOrEqual(HOUR);
        else {
          expect(at).toBeGreaterThan(given);
          expect(given + span - at).toBeGreaterThanOrEqual(HOUR - 1);
        }
      }),
    );
  });
});
