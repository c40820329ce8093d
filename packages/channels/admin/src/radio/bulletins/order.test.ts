import { describe, expect, it } from 'vitest';
import { carried, DIVIDER, placeIn, stepped } from './order';

const line = ['a', 'b', 'c', DIVIDER, 's', 'u'];
const none = new Set<string>();
const to = (id: string, over: string) => {
  const next = carried(line, id, over);
  return next && placeIn(next, id);
};

describe('carrying an item', () => {
  it('lays it where it is let go', () => {
    expect(to('a', 'c')).toEqual({ after: 'c', spare: false });
    expect(to('c', 'a')).toEqual({ after: null, spare: false });
    expect(to('b', 'b')).toBeNull();
  });
  it('makes it spare below the line, also where no spare lies yet', () => {
    expect(to('a', 'u')).toEqual({ after: 'u', spare: true });
    expect(to('a', DIVIDER)).toEqual({ after: null, spare: true });
    const empty = carried(['a', DIVIDER], 'a', DIVIDER);
    expect(empty && placeIn(empty, 'a')).toEqual({ after: null, spare: true });
  });
  it('takes a spare into the bulletin', () => {
    expect(to('s', 'b')).toEqual({ after: 'a', spare: false });
    expect(to('u', DIVIDER)).toEqual({ after: 'c', spare: false });
  });
  it('steps over the line by keys, and not past an end', () => {
    expect(placeIn(stepped(line, 'c', 1, none) ?? [], 'c')).toEqual({ after: null, spare: true });
    expect(stepped(line, 'a', -1, none)).toBeNull();
    expect(stepped(line, 'u', 1, none)).toBeNull();
  });
  it('does not step before what has been on air', () => expect(stepped(line, 'b', -1, new Set(['a']))).toBeNull());
});
