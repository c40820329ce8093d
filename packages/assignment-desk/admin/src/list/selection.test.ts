import { describe, expect, it } from 'vitest';
import { inOrderOf, NONE, pageToggled, partOf, reached, type Selection, sameOrder, toggled } from './selection';

const page = ['a', 'b', 'c', 'd'];
const chosen = (selection: Selection) => [...selection.ids].sort().join('');

describe('choosing rows', () => {
  it('one by one, and back', () => {
    const one = toggled(NONE, 'b');
    expect(chosen(one)).toBe('b');
    expect(chosen(toggled(one, 'b'))).toBe('');
  });
  it('reaches from the last one chosen, both ways, and keeps what was chosen elsewhere', () => {
    const elsewhere = toggled(toggled(NONE, 'z'), 'b');
    expect(chosen(reached(elsewhere, 'd', page))).toBe('bcdz');
    expect(chosen(reached(elsewhere, 'a', page))).toBe('abz');
    expect(chosen(reached(NONE, 'c', page))).toBe('c');
    expect(chosen(reached(toggled(NONE, 'z'), 'c', page))).toBe('cz');
    expect(reached(elsewhere, 'gone', page)).toBe(elsewhere);
  });
  it('takes the page, or lets it go', () => {
    const all = pageToggled(toggled(NONE, 'z'), page);
    expect(chosen(all)).toBe('abcdz');
    expect(chosen(pageToggled(all, page))).toBe('z');
    expect([NONE, toggled(NONE, 'a'), all].map((one) => partOf(one, page))).toEqual([false, 'indeterminate', true]);
  });
});

describe('a list that holds still', () => {
  const row = (id: string, version: number) => ({ id, version });
  it('shows rows as they are now where they were', () => {
    const before = [row('a', 1), row('b', 1), row('c', 1)];
    const now = [row('c', 2), row('n', 1), row('a', 1)];
    expect(inOrderOf(before, now)).toEqual([row('a', 1), row('b', 1), row('c', 2)]);
    expect(sameOrder(before, now)).toBe(false);
    expect(sameOrder(before, [row('a', 9), row('b', 9), row('c', 9)])).toBe(true);
  });
});
