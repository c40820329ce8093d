import { describe, expect, it } from 'vitest';
import { lineOf, rowsOf } from './draft';

describe('a line', () => {
  it('comes back as it went out', () => {
    const lines = [{ kind: 'text', count: 3 }, { channel: 'radio', count: 1 }, { count: 2 }];
    expect(rowsOf(lines).map(lineOf)).toEqual(lines);
  });
  it('is nothing where no number was typed', () => {
    for (const count of ['', 'ba', '-2', '1.5']) expect(lineOf({ kind: '', channel: ' ', count })).toEqual({ count: 0 });
  });
});
