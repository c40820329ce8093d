import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERIES, NO_REPEAT, repeatOf, ruleFor } from './repeat';
import { WEEKDAYS } from './rule';

/** Thursday, 26 November 2026, 08:30 on the wall. */
const wall = Date.parse('2026-11-26T08:30Z');
const zone = 'Asia/Ho_Chi_Minh';

describe('what a person picks', () => {
  it.each([
    [{ every: 'week', days: ['TH'] }, 'FREQ=WEEKLY;BYDAY=TH'],
    [{ every: 'week', days: ['FR', 'MO'] }, 'FREQ=WEEKLY;BYDAY=MO,FR'],
    [{ every: 'fortnight', days: [] }, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
    [{ every: 'monthDay' }, 'FREQ=MONTHLY;BYDAY=4TH'],
    [{ every: 'monthDate', ending: { kind: 'count', count: 5 } }, 'FREQ=MONTHLY;COUNT=5'],
    [{ every: 'day', ending: { kind: 'until', day: '2026-12-01' } }, 'FREQ=DAILY;UNTIL=20261201'],
    [{ every: 'none' }, null],
  ] as const)('%o is %s', (part, rrule) => expect(ruleFor({ ...NO_REPEAT, ...(part as object) }, wall)).toBe(rrule));

  it('is read back, whatever it is', () => {
    const picks = fc.record({
      every: fc.constantFrom(...EVERIES.filter((one) => one !== 'other')),
      days: fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 }),
      ending: fc.constantFrom(
        { kind: 'never' } as const,
        { kind: 'count', count: 7 } as const,
        { kind: 'until', day: '2027-05-01' } as const,
      ),
    });
    fc.assert(
      fc.property(picks, (pick) => {
        const rrule = ruleFor({ ...pick, rrule: '' }, wall);
        const read = repeatOf(rrule, wall, zone);
        expect(read.every).toBe(pick.every);
        expect(ruleFor(read, wall)).toBe(rrule);
      }),
    );
  });
  it('is shown as it is where the form has no fields for it', () => {
    expect(repeatOf('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', wall, zone)).toMatchObject({ every: 'other' });
    expect(repeatOf('FREQ=WEEKLY;UNTIL=20270131T165959Z', wall, zone)).toMatchObject({
      every: 'week',
      days: ['TH'],
      ending: { kind: 'until', day: '2027-01-31' },
    });
  });
});
