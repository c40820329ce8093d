import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow, HOLE_TTL, tailFrom } from './tail';

const rows = (...seqs: number[]) => seqs.map((seq) => ({ seq }));

describe('following the log', () => {
  it('hands over each row once, also one committed late under a lower number', () => {
    const first = follow(tailFrom(10), rows(11, 13), 0);
    expect(first.fresh).toEqual(rows(11, 13));
    const second = follow(first.tail, rows(12, 13, 14), 1);
    expect(second.fresh).toEqual(rows(12, 14));
    expect(follow(second.tail, rows(12, 13, 14), 2).fresh).toEqual([]);
  });
  it('stops waiting for a number that was rolled back', () => {
    const { tail } = follow(tailFrom(0), rows(2), 0);
    expect([...tail.holes.keys()]).toEqual([1]);
    expect(follow(tail, [], HOLE_TTL).tail.holes.size).toBe(0);
  });
  it('whatever the order of commits, sees every row exactly once', () => {
    const order = fc.shuffledSubarray(
      Array.from({ length: 30 }, (_, index) => index + 1),
      { minLength: 30 },
    );
    fc.assert(
      fc.property(order, fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 30, maxLength: 30 }), (seqs, sizes) => {
        let tail = tailFrom(0);
        const seen: number[] = [];
        let committed: number[] = [];
        for (let at = 0, step = 0; at < seqs.length; step++) {
          committed = [...committed, ...seqs.slice(at, at + (sizes[step] ?? 1))];
          at += sizes[step] ?? 1;
          const visible = committed.filter((seq) => seq > tail.top || tail.holes.has(seq));
          const { fresh, tail: next } = follow(tail, rows(...visible), step);
          seen.push(...fresh.map((row) => row.seq));
          tail = next;
        }
        expect([...seen].sort((a, b) => a - b)).toEqual(seqs.slice().sort((a, b) => a - b));
      }),
    );
  });
});
