import { describe, expect, it } from 'vitest';
import { arrive, pace, spokenSyllables } from './arrive';

const page = (item: string, words: string, number = 0) => ({ item, number, words });
const standing = { pages: [page('a', 'một', 1), page('b', 'hai', 2), page('c', 'ba', 3)], changed: new Set<string>(), stale: false };

describe('what comes while somebody reads', () => {
  it('leaves what is read, and takes what is not read yet', () => {
    const next = arrive(standing, [page('a', 'KHÁC', 1), page('b', 'KHÁC', 2), page('c', 'mới', 3)], 1);
    expect(next.pages.map(({ words }) => words)).toEqual(['một', 'hai', 'mới']);
    expect([...next.changed]).toEqual(['c']);
    expect(next.stale).toBe(true);
  });
  it('moves nothing before the page that is read, whatever is put in there or taken out', () => {
    const next = arrive(standing, [page('n', 'chen', 1), page('b', 'hai', 2), page('c', 'ba', 3)], 1);
    expect(next.pages.map(({ item }) => item)).toEqual(['a', 'b', 'n', 'c']);
    expect([...next.changed]).toEqual(['n']);
    expect(next.stale).toBe(false);
  });
  it('does not mark what only has another number now', () => {
    expect([...arrive(standing, [page('a', 'một', 1), page('b', 'hai', 2), page('c', 'ba', 4)], 0).changed]).toEqual([]);
  });
  it('keeps the page that is read where its item is gone', () => {
    const next = arrive(standing, [page('a', 'một', 1), page('c', 'ba', 2)], 1);
    expect(next.pages.map(({ item }) => item)).toEqual(['a', 'b', 'c']);
    expect(next.stale).toBe(true);
  });
});

describe('the pace', () => {
  const parts = [
    { kind: 'read', said: 'mưa lớn trong nội thành' },
    { kind: 'insert', said: 'BĂNG 0:35' },
  ];
  it('counts what is read, not what is played', () => expect(spokenSyllables([{ parts }])).toBe(5));
  it('lets 230 syllables go by in a minute at that rate', () => {
    expect(pace(4_600, 230, 230) * 60).toBeCloseTo(4_600);
    expect(pace(100, 0, 230)).toBe(0);
  });
});
