import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Choice, differing, joins, same, settled, threeWay } from './merge';

const FIELDS = ['slugline', 'brief', 'due', 'tags', 'length'] as const;
const value = fc.oneof(
  fc.constantFrom('', 'Mưa lớn', 'Mưa lớn, 12 điểm ngập', 'Cầu Mây 2'),
  fc.constant(null),
  fc.array(fc.constantFrom('ngập', 'giao thông', 'chợ'), { maxLength: 3 }),
  fc.record({ amount: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom('words', 'seconds') }),
);
const draft = fc.record(Object.fromEntries(FIELDS.map((field) => [field, value])));

describe('a merge of two edits', () => {
  it('loses nothing that was typed: it stands, or is shown as a conflict', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const { merged, conflicts } = threeWay(base, mine, theirs);
        const shown = new Set(conflicts.map(({ field }) => field));
        for (const field of differing(base, mine)) expect(same(merged[field], mine[field])).toBe(true);
        for (const field of differing(base, theirs)) expect(shown.has(field) || same(merged[field], theirs[field])).toBe(true);
        for (const conflict of conflicts) expect([conflict.mine, conflict.theirs]).toEqual([mine[conflict.field], theirs[conflict.field]]);
      }),
    );
  });

  it('takes what one side touched, and leaves alone what nobody touched', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const { merged, taken, kept, conflicts } = threeWay(base, mine, theirs);
        for (const field of FIELDS) {
          const i = !same(base[field], mine[field]);
          const they = !same(base[field], theirs[field]);
          expect(taken.includes(field)).toBe(they && !i);
          expect(kept.includes(field)).toBe(i && !they);
          expect(conflicts.some((one) => one.field === field)).toBe(i && they && !same(mine[field], theirs[field]));
          if (!i) expect(merged[field]).toEqual(theirs[field]);
        }
      }),
    );
  });

  it('is idempotent, and does not care who is called first where nobody is against it', () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const once = threeWay(base, mine, theirs);
        const again = threeWay(theirs, once.merged, theirs);
        expect(again).toMatchObject({ merged: once.merged, conflicts: [], taken: [] });
        if (once.conflicts.length === 0) expect(same(threeWay(base, theirs, mine).merged, once.merged)).toBe(true);
        expect(threeWay(base, mine, mine)).toMatchObject({ merged: mine, conflicts: [] });
      }),
    );
  });

  it('is settled by mine, theirs, or both, and both holds each', () => {
    fc.assert(
      fc.property(draft, draft, draft, fc.constantFrom<Choice>('mine', 'theirs', 'both'), (base, mine, theirs, choice) => {
        for (const conflict of threeWay(base, mine, theirs).conflicts) {
          const made = settled(conflict, choice);
          if (choice !== 'both' || !joins(conflict)) expect(made).toEqual(choice === 'theirs' ? conflict.theirs : conflict.mine);
          else if (typeof made === 'string') for (const one of [conflict.mine, conflict.theirs]) expect(made).toContain(one);
          else expect(made).toEqual(expect.arrayContaining([...(conflict.mine as unknown[]), ...(conflict.theirs as unknown[])]));
        }
      }),
    );
  });

  it('joins what people write, never a moment', () => {
    const conflict = (field: string) => ({ field, base: null, mine: '2026-12-01T03:00:00.000Z', theirs: '2026-12-02T03:00:00.000Z' });
    expect(joins(conflict('due'))).toBe(false);
    expect(settled(conflict('due'), 'both')).toBe('2026-12-01T03:00:00.000Z');
    expect(joins(conflict('brief'))).toBe(true);
    expect(joins({ ...conflict('brief'), theirs: ' ' })).toBe(false);
  });

  it('does not take another order of keys for a change', () => {
    expect(same({ amount: 3, unit: 'words' }, { unit: 'words', amount: 3 })).toBe(true);
    expect(same([1, 2], [2, 1])).toBe(false);
    expect(same(null, {})).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same({ a: undefined }, { b: undefined })).toBe(false);
  });
});
