import { describe, expect, it } from 'vitest';
import { isNarrowed, queryOf, readAddress, sortAfter } from './address';

const read = (search: string) => readAddress(new URLSearchParams(search));

describe('the address of the list', () => {
  it('says what the server is asked, without what is empty', () => {
    expect(queryOf(read('desk=d1&states=offered,planned&mine=true&q=m%C6%B0a&sort=-due&page=2&pageSize=200&open=x'))).toEqual({
      desk: 'd1',
      states: 'planned,offered',
      mine: 'true',
      q: 'mưa',
      sort: '-due',
      page: 2,
      pageSize: 200,
    });
    expect(queryOf(read(''))).toEqual({ sort: 'due', page: 1, pageSize: 50 });
  });
  it('takes what it does not know for not said, so that an old link opens', () => {
    expect(queryOf(read('kind=poem&states=lost,filed&sort=colour&page=-3&pageSize=7000&person=<b>&when=never'))).toEqual({
      states: 'filed',
      sort: 'due',
      page: 1,
      pageSize: 50,
    });
  });
  it('tells a narrowed list from a sorted one', () => {
    expect(isNarrowed(read('sort=-due&page=4'))).toBe(false);
    expect(isNarrowed(read('states=filed'))).toBe(true);
    expect(isNarrowed(read('mine=true'))).toBe(true);
  });
  it('turns round at a second press', () => {
    expect(sortAfter('due', 'slugline')).toBe('slugline');
    expect(sortAfter('slugline', 'slugline')).toBe('-slugline');
    expect(sortAfter('-slugline', 'slugline')).toBe('slugline');
    expect(sortAfter('due', 'updated')).toBe('-updated');
  });
});
