import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebased, touchedOf } from './useDraft';

const row = fc.record({ name: fc.string(), capacity: fc.nat(3), members: fc.array(fc.nat(2), { maxLength: 2 }) });

describe('a draft over a row that a colleague changed', () => {
  it('keeps what was touched and takes the rest from the row', () => {
    const base = { name: 'Ban Thời sự', capacity: 8, members: [1, 2] };
    const draft = { ...base, name: 'Ban Thời sự – Chính trị' };
    const theirs = { ...base, capacity: 5, members: [1] };
    expect(rebased(draft, base, theirs)).toEqual({ name: 'Ban Thời sự – Chính trị', capacity: 5, members: [1] });
    expect(touchedOf(rebased(draft, base, theirs), theirs)).toEqual({ name: 'Ban Thời sự – Chính trị' });
  });

  it('sends the typed value of each touched field, and of the others nothing', () => {
    fc.assert(
      fc.property(row, row, row, (base, draft, theirs) => {
        const mine = touchedOf(draft, base);
        const sent = touchedOf(rebased(draft, base, theirs), theirs);
        for (const [key, value] of Object.entries(sent)) expect(value).toEqual(mine[key as keyof typeof mine]);
        expect({ ...theirs, ...sent }).toEqual({ ...theirs, ...mine });
      }),
    );
  });
});
