import { describe, expect, it } from 'vitest';
import { decidedOn, sent, unanswered } from './presses';

const next = (at: number) => ({ key: 'k', act: { do: 'next', item: 'a' } as const, at, version: 1 });

describe('a press on its way', () => {
  it('says how long it has waited, where it has', () => {
    expect(sent(next(1_000), 1_300)).toEqual({ do: 'next', item: 'a' });
    expect(sent(next(1_000), 13_400)).toEqual({ do: 'next', item: 'a', ago: 12_400 });
    expect(sent(next(0), 10_000_000)).toMatchObject({ ago: 600_000 });
  });
  it('says so of presses on air only', () =>
    expect(sent({ key: 'k', act: { do: 'float', item: 'a', on: true }, at: 0, version: 1 }, 60_000)).toEqual({
      do: 'float',
      item: 'a',
      on: true,
    }));
  it('lays words over what was read when they were typed, however new what has come since', () => {
    const set = { key: 'k', act: { do: 'set', item: 'a', fields: { note: 'b' } } as const, at: 0, version: 4 };
    expect(decidedOn(set, 9, new Map())).toBe(4);
    expect(decidedOn({ ...next(0), version: 4 }, 9, new Map())).toBe(9);
    // What this page wrote on top of it, nobody else between, is known to who types there.
    const own = new Map([
      [4, 5],
      [5, 6],
      [7, 8],
    ]);
    expect(decidedOn(set, 9, own)).toBe(6);
    expect(decidedOn(set, 5, own)).toBe(5);
  });
  it('is sent again where nobody answered, and not where somebody refused', () => {
    const none = [
      new TypeError('Failed to fetch'),
      new DOMException('timed out', 'TimeoutError'),
      { status: 503 },
      { response: { status: 502 } },
    ];
    expect(none.map(unanswered)).toEqual([true, true, true, true]);
    expect([{ status: 409 }, { response: { status: 403 } }, { status: 500 }].map(unanswered)).toEqual([false, false, false]);
  });
});
