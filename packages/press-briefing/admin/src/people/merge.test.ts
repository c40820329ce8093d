import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebase, same, touchedOf } from './merge';

const base = { name: 'Báo A', phone: '1', note: '' };

describe('a draft over a newer row', () => {
  it('keeps what was typed and takes what a colleague wrote elsewhere', () =>
    expect(rebase({ ...base, phone: '2' }, base, { ...base, note: 'x' })).toEqual({
      draft: { name: 'Báo A', phone: '2', note: 'x' },
      conflicts: [],
    }));
  it('asks where both wrote, and not where both wrote the same', () => {
    const row = { ...base, phone: '3', note: 'y' };
    expect(rebase({ ...base, phone: '2', note: 'y' }, base, row).conflicts).toEqual([{ field: 'phone', theirs: '3' }]);
  });
  it('takes keys in another order for the same', () =>
    expect(same({ a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 })).toBe(true));

  const row = fc.record({ name: fc.constantFrom('a', 'b'), phone: fc.constantFrom('a', 'b'), note: fc.constantFrom('a', 'b') });
  it('loses nothing that was typed, and nothing that the colleague wrote where nothing was', () =>
    fc.assert(
      fc.property(row, row, row, (mine, before, theirs) => {
        const { draft } = rebase(mine, before, theirs);
        const touched = touchedOf(mine, before);
        for (const field of ['name', 'phone', 'note'] as const)
          expect(draft[field]).toBe(touched.includes(field) ? mine[field] : theirs[field]);
      }),
    ));
});
