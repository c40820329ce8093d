import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keep, learnedRate, type Measured, readingOf } from './rate';

const reading = (rate: number, seconds: number, off = 0): Measured => ({ seconds, syllables: (rate * (1 + off) * seconds) / 60 });
const rates = fc.integer({ min: 100, max: 400 });
const lengths = fc.integer({ min: 8, max: 180 });
/** Off by 3 % at most, each its own way. */
const noise = fc.integer({ min: -30, max: 30 }).map((permille) => permille / 1000);
const anything = fc.record({ seconds: fc.integer({ min: 0, max: 3_600 }), syllables: fc.integer({ min: 0, max: 20_000 }) });

describe('a rate that is learned', () => {
  it('comes within three hundredths of the true one, whatever two of twenty readings say', () => {
    const case_ = rates.chain((rate) =>
      fc.record({
        rate: fc.constant(rate),
        good: fc.array(fc.tuple(lengths, noise), { minLength: 18, maxLength: 18 }),
        bad: fc.array(fc.tuple(fc.nat(19), anything), { minLength: 2, maxLength: 2 }),
      }),
    );
    fc.assert(
      fc.property(case_, ({ rate, good, bad }) => {
        const all = good.map(([seconds, off]) => reading(rate, seconds, off));
        for (const [place, one] of bad) all.splice(place, 0, one);
        const learned = learnedRate(all.reduce<Measured[]>(keep, [])) as number;
        expect(Math.abs(learned - rate)).toBeLessThanOrEqual(rate * 0.03 + 0.5);
      }),
    );
  });
  it('is nearer than the noise where the noise has no side', () => {
    // Eight per cent either way, evenly: 200 presenters, always the same.
    let seed = 7;
    const chance = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return seed / 2 ** 31;
    };
    const errors = Array.from({ length: 200 }, () => {
      const rate = 180 + 100 * chance();
      const all = Array.from({ length: 20 }, () => reading(rate, 10 + 80 * chance(), (chance() - 0.5) * 0.16));
      return Math.abs((learnedRate(all) as number) / rate - 1);
    }).sort((one, other) => one - other);
    expect(errors[100]).toBeLessThan(0.012);
    expect(errors[190]).toBeLessThan(0.035);
  });
  it('follows a presenter who reads otherwise now: old readings are forgotten', () => {
    const all = [...Array(40).fill(reading(300, 30)), ...Array(20).fill(reading(200, 30))].reduce<Measured[]>(keep, []);
    expect(all).toHaveLength(20);
    expect(learnedRate(all)).toBe(200);
  });
  it('needs three readings of eight seconds', () => {
    expect(learnedRate([reading(230, 30), reading(230, 30)])).toBeNull();
    expect(learnedRate([reading(230, 30), reading(230, 30), reading(230, 7)])).toBeNull();
    expect(learnedRate([reading(230, 30), reading(230, 30), reading(230, 8)])).toBe(230);
    expect(learnedRate([reading(230, 30), reading(230, 30), reading(99, 30)])).toBe(230);
  });
  it('stays between a hundred and four hundred, whatever was measured', () => {
    fc.assert(
      fc.property(fc.array(anything), (all) => {
        const rate = learnedRate(all);
        if (rate === null) return;
        expect(rate).toBeGreaterThanOrEqual(100);
        expect(rate).toBeLessThanOrEqual(400);
      }),
    );
  });
  it('takes the inserts out of a reading, and none for one that cannot be', () => {
    expect(readingOf(95, 230, 35)).toEqual({ syllables: 230, seconds: 60 });
    expect(readingOf(40, 230, 35)).toBeNull();
    expect(readingOf(2, 230)).toBeNull();
    expect(readingOf(600, 230)).toBeNull();
  });
});
