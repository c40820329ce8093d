import { describe, expect, it } from 'vitest';
import { all, among, contains, join, notAmong, plain, some, sql } from './sql';

describe('a piece of SQL', () => {
  it('binds what is put in, in the order of its places, and puts pieces in as they are', () => {
    const part = sql`a = ${1} AND ${some([sql`b = ${'x'}`, among(plain('c'), [2, 3])])} AND d = ${null}`;
    expect(part).toEqual({ text: 'a = ? AND (b = ? OR c IN (?, ?)) AND d = ?', values: [1, 'x', 2, 3, null] });
    expect(part.text.match(/\?/g)).toHaveLength(part.values.length);
  });
  it('never reads as SQL what came in', () => {
    const evil = `'; DROP TABLE desk_assignments; --`;
    expect(sql`slugline = ${evil}`).toEqual({ text: 'slugline = ?', values: [evil] });
    expect(contains(plain('folded'), evil).text).toBe(`folded LIKE ? ESCAPE '!'`);
  });
  it('looks for the marks of LIKE as they are', () => {
    expect(contains(plain('t'), '50%_!').values).toEqual(['%50!%!_!!%']);
  });
  it('holds nothing in an empty list, and everything without a condition', () => {
    expect(among(plain('a'), []).text).toBe('1 = 0');
    expect(notAmong(plain('a'), []).text).toBe('1 = 1');
    expect(some([]).text).toBe('1 = 0');
    expect(all([]).text).toBe('1 = 1');
    expect(join([], ', ')).toEqual({ text: '', values: [] });
  });
});
