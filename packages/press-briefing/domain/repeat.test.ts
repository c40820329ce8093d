import fc from 'fast-check';
import { expect, it } from 'vitest';
import { faultOf } from './recurrence';
import { NTHS, type Repeat, repeatOf, ruleFor, WEEKDAYS } from './repeat';

const repeats = fc.oneof(
  fc.record({ every: fc.constantFrom('week' as const, 'fortnight' as const), days: fc.subarray([...WEEKDAYS], { minLength: 1 }) }),
  fc.record({ every: fc.constant('month' as const), nth: fc.constantFrom(...NTHS), day: fc.constantFrom(...WEEKDAYS) }),
) as fc.Arbitrary<Repeat>;

it('every choice of the form is a sound rule and reads back as itself', () => {
  fc.assert(
    fc.property(repeats, (repeat) => {
      const rrule = ruleFor(repeat);
      expect(repeatOf(rrule)).toEqual(repeat);
      expect(faultOf({ rrule, from: '2026-11-23', time: '08:30', timezone: 'Asia/Ho_Chi_Minh' })).toBeNull();
    }),
  );
});

it('keeps a rule it has no fields for', () => expect(ruleFor(repeatOf('FREQ=MONTHLY;BYMONTHDAY=15'))).toBe('FREQ=MONTHLY;BYMONTHDAY=15'));
