import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, HOLE_MS, MOST_HOLES, type Standing } from './standing';

const begin: Standing = { top: 0, holes: new Map() };

describe('following a log whose numbers come before their rows', () => {
  it('finds a lower number that was committed later', () => {
    const first = advance(begin, [1, 3], 0);
    expect(first.fresh).toEqual([1, 3]);
    expect([...first.standing.holes.keys()]).toEqual([2]);
    expect(advance(first.standing, [2], 10).fresh).toEqual([2]);
  });
  it('gives up a number that never came', () => {
    const first = advance(begin, [2], 0);
    expect(advance(first.standing, [], HOLE_MS).standing.holes.size).toBe(0);
  });
  it('says that it lost its way in a large jump', () => {
    expect(advance(begin, [MOST_HOLES + 2], 0).lost).toBe(true);
    expect(advance(begin, [MOST_HOLES + 1], 0).lost).toBe(false);
  });
  it('gives every number once, in whatever order they come', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: 30 }, (_, i) => i + 1),
      { minLength: 30 },
    );
    fc.assert(
      fc.property(order, fc.integer({ min: 1, max: 7 }), (numbers, size) => {
        let standing = begin;
        const seen: number[] = [];
        for (let at = 0; at < numbers.length; at += size) {
          const step = advance(standing, numbers.slice(0, at + size), at);
          standing = step.standing;
          seen.push(...step.fresh);
        }
        expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
      }),
    );
  });
});
