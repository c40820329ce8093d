import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemProblems, readItems } from './items';

const counter = () => {
  let count = 0;
  return () => `i${count++}`;
};

describe('items of a script', () => {
  it('are fine with words, lengths and an out cue', () => {
    expect(
      itemProblems([
        { id: 'a', kind: 'read', text: 'Mưa lớn.' },
        { id: 'b', kind: 'actuality', seconds: 35, out: '… đã rút.' },
        { id: 'c', kind: 'live', seconds: 60 },
      ]),
    ).toEqual([]);
  });
  it('say what is missing, and what cannot be kept', () => {
    expect(
      itemProblems([
        { id: 'a', kind: 'read', text: ' … ' },
        { id: 'b', kind: 'actuality', seconds: 0, out: ' ' },
        { id: 'b', kind: 'live', seconds: 7000 },
        { id: 'c', kind: 'sting', seconds: 201 },
        { id: 'd', kind: 'sting', seconds: 5 },
      ]),
    ).toEqual([
      { item: 'a', what: 'silent', grave: false },
      { item: 'b', what: 'no_length', grave: false },
      { item: 'b', what: 'no_out', grave: false },
      { item: 'b', what: 'twice', grave: true },
      { item: 'c', what: 'long', grave: true },
    ]);
  });
});

describe('a text as readings', () => {
  it('is one, or as many as it takes, each as long as may be, without a word lost', () => {
    const text = fc
      .array(fc.constantFrom('Mưa lớn. ', 'Nước rút chậm. ', '\n\n', 'ngập', '👩‍👩‍👧 '), { maxLength: 60 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 200 }), (whole, most) => {
        const items = readItems(whole, counter(), most);
        expect(
          items
            .map((item) => item.text)
            .join('')
            .replace(/\s/g, ''),
        ).toBe(whole.replace(/\s/g, ''));
        for (const item of items) expect(item.text.length).toBeLessThanOrEqual(most);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        if (whole.trim() && whole.length <= most) expect(items).toHaveLength(1);
      }),
    );
  });
  it('of twenty thousand words comes in a breath', () => {
    const items = readItems('Nước rút chậm ở vùng thấp. '.repeat(3_400), counter());
    expect(items.map((item) => item.text.length <= 60_000)).toEqual([true, true]);
    expect(items[0]?.text.endsWith('.')).toBe(true);
  });
});
