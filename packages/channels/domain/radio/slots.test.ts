import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallOf } from '../wall';
import { slotsOf } from './slots';

const HCM = 'Asia/Ho_Chi_Minh';
const DAY = 86_400_000;
const from = Date.parse('2026-11-22T00:00:00Z');
const shown = (days: number[], airTime: string, zone: string, start: string, count: number) =>
  slotsOf({ days, airTime, seconds: 455 }, Date.parse(start), Date.parse(start) + count * DAY, zone).map(({ startsMs }) =>
    new Date(startsMs).toISOString(),
  );

describe('slots of a template', () => {
  it('are its days at its time, where the newsroom is', () => {
    // 22 November 2026 is a Sunday.
    expect(shown([7], '17:00', HCM, '2026-11-22T00:00:00Z', 14)).toEqual(['2026-11-22T10:00:00.000Z', '2026-11-29T10:00:00.000Z']);
    expect(shown([1], '05:30', HCM, '2026-11-22T00:00:00Z', 7)).toEqual(['2026-11-22T22:30:00.000Z']);
    expect(slotsOf({ days: [7], airTime: '17:00', seconds: 455 }, from, from + DAY, HCM)[0]).toEqual({
      startsMs: Date.parse('2026-11-22T10:00:00Z'),
      endMs: Date.parse('2026-11-22T10:07:35Z'),
    });
  });
  it('begin at the first instant asked for, and before the last', () => {
    const [one, next] = ['2026-11-22T10:00:00Z', '2026-11-29T10:00:00Z'].map((instant) => Date.parse(instant)) as [number, number];
    expect(slotsOf({ days: [7], airTime: '17:00', seconds: 60 }, one, next, HCM).map(({ startsMs }) => startsMs)).toEqual([one]);
  });
  it('keep to the wall clock when it is put forward', () => {
    expect(shown([6, 7], '02:30', 'Europe/Paris', '2026-03-27T23:00:00Z', 3)).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
    ]);
  });
  it('are each in one stretch of time only, however it is cut up, and always on the right day at the right minute', () => {
    const zones = fc.constantFrom(HCM, 'Europe/Paris', 'America/St_Johns', 'UTC');
    const times = fc
      .tuple(fc.integer({ min: 3, max: 23 }), fc.nat(59))
      .map((all) => all.map((one) => String(one).padStart(2, '0')).join(':'));
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(
        zones,
        times,
        days,
        fc.integer({ min: -400, max: 400 }),
        fc.nat(20 * 24 * 60),
        fc.nat(20 * 24 * 60),
        (zone, airTime, on, day, one, other) => {
          const template = { days: on, airTime, seconds: 300 };
          const start = from + day * DAY;
          const [middle, end] = [start + one * 60_000, start + (one + other) * 60_000];
          const all = slotsOf(template, start, end, zone);
          expect([...slotsOf(template, start, middle, zone), ...slotsOf(template, middle, end, zone)]).toEqual(all);
          for (const { startsMs } of all) {
            const wall = new Date(wallOf(startsMs, zone));
            expect(wall.toISOString().slice(11, 16)).toBe(airTime);
            expect(on).toContain(wall.getUTCDay() || 7);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);
});
