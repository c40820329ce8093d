import { describe, expect, it } from 'vitest';
import { lineOf, rebased, rowsOf, touchedOf } from './draft';

const base = { title: 'Ngập', toDay: '2026-12-01', targets: [{ kind: 'text', channel: '', count: '3' }] };

describe('a draft', () => {
  it('sends only what was touched', () => {
    expect(touchedOf(base, { ...base, targets: [...base.targets] })).toEqual({});
    expect(touchedOf(base, { ...base, title: 'Ngập úng' })).toEqual({ title: 'Ngập úng' });
  });
  it('keeps what was typed when a colleague was faster, and takes the rest from them', () => {
    const mine = { ...base, title: 'Ngập úng' };
    const theirs = { ...base, title: 'Lụt', toDay: '2026-12-09' };
    expect(rebased(base, mine, theirs)).toEqual({ ...theirs, title: 'Ngập úng' });
  });
});

describe('a line', () => {
  it('comes back as it went out', () => {
    const lines = [{ kind: 'text', count: 3 }, { channel: 'radio', count: 1 }, { count: 2 }];
    expect(rowsOf(lines).map(lineOf)).toEqual(lines);
  });
  it('is nothing where no number was typed', () => {
    for (const count of ['', 'ba', '-2', '1.5']) expect(lineOf({ kind: '', channel: ' ', count })).toEqual({ count: 0 });
  });
});
