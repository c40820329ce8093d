import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applied, isShown, keptOf, mayChangeKept, mayShare, strangeKeys, VIEW_KEYS, VIEW_PAGES } from './view';

describe('what a view keeps of an address', () => {
  it('is the filters in one order, without what is of the moment', () => {
    expect(keptOf('list', 'sort=-due&open=abc&page=4&q=+m%C6%B0a+l%E1%BB%9Bn+&mine=false&desk=d1')).toBe(
      'desk=d1&q=m%C6%B0a+l%E1%BB%9Bn&sort=-due',
    );
    expect(keptOf('workload', 'q=x&desk=d1')).toBe('desk=d1');
    expect(keptOf('board', '')).toBe('');
  });
  it('names the keys that a page does not know', () => {
    expect(strangeKeys('list', 'desk=1&open=2&__proto__=3&open=4')).toEqual(['open', '__proto__']);
    expect(strangeKeys('board', 'mine=true&cancelled=true')).toEqual([]);
  });
  it('does not change what is kept already, whatever is in it', () => {
    const pair = fc.tuple(fc.oneof(fc.constantFrom(...VIEW_KEYS.list), fc.string()), fc.string());
    fc.assert(
      fc.property(fc.constantFrom(...VIEW_PAGES), fc.array(pair), (page, pairs) => {
        const once = keptOf(page, new URLSearchParams(pairs).toString());
        expect(keptOf(page, once)).toBe(once);
        expect(strangeKeys(page, once)).toEqual([]);
      }),
    );
  });
  it('applied, takes the place of the filters that stood there, from the first page, and leaves the drawer open', () => {
    const there = applied('list', 'q=ngap&page=3&open=abc&states=offered', 'desk=d1&sort=-due');
    expect(Object.fromEntries(new URLSearchParams(there))).toEqual({ open: 'abc', desk: 'd1', sort: '-due' });
    expect(keptOf('list', there)).toBe('desk=d1&sort=-due');
  });
});

describe('whose a kept thing is', () => {
  const owner = { id: '1', assign: false, seeAll: false };
  const other = { id: '2', assign: false, seeAll: false };
  const chief = { id: '3', assign: true, seeAll: true };
  it('is shown to its owner, and to all once it is shared', () => {
    expect([owner, other, chief].map((one) => isShown({ owner: '1', shared: false }, one))).toEqual([true, false, false]);
    expect([owner, other, chief].map((one) => isShown({ owner: '1', shared: true }, one))).toEqual([true, true, true]);
  });
  it('is changed by its owner, and a shared one by who sees all', () => {
    expect([owner, other, chief].map((one) => mayChangeKept({ owner: '1', shared: false }, one))).toEqual([true, false, false]);
    expect([owner, other, chief].map((one) => mayChangeKept({ owner: '1', shared: true }, one))).toEqual([true, false, true]);
  });
  it('is shared by who may assign, and taken back by anybody whose it is', () => {
    expect(mayShare({ shared: true }, owner)).toBe(false);
    expect(mayShare({ shared: true }, chief)).toBe(true);
    expect(mayShare({ shared: false }, owner)).toBe(true);
  });
});
