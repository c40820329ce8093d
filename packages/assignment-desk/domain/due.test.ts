import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from './assignment';
import { alarmsOf, comesBack, warningOf } from './due';

const DUE = '2026-11-26T10:00:00.000Z';
const before = (ms: number) => new Date(Date.parse(DUE) - ms).toISOString();
const ZONE = 'Asia/Ho_Chi_Minh';

describe('a warning', () => {
  it.each([
    [30 * 60_000, '30 minutes', '30 phút'],
    [12 * 60_000 + 20_000, '12 minutes', '12 phút'],
    [60_000, '1 minute', '1 phút'],
    [20_000, 'less than a minute', 'chưa đầy một phút'],
  ])('says the time that is left (%i ms)', (left, en, vi) => {
    expect(warningOf(DUE, before(left), ZONE)).toEqual({ left_en: en, left_vi: vi, hour: '17:00' });
  });

  it('is not given where it would not be true', () => {
    for (const now of [DUE, before(-1)]) expect(warningOf(DUE, now, ZONE)).toBeNull();
    expect(warningOf(null, DUE, ZONE)).toBeNull();
  });

  it('that comes at its time always has something to say', () => {
    const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (date) => {
        const due = date.toISOString();
        expect(warningOf(due, alarmsOf(due)?.soon ?? '', ZONE)).not.toBeNull();
      }),
    );
  });
});

describe('work comes back', () => {
  it('by a return and by being reopened, not by a follow-up of what was published', () => {
    const back = STATES.flatMap((from) => STATES.filter((to) => comesBack(from, to)).map((to) => `${from} > ${to}`));
    expect(back).toContain('filed > in_progress');
    expect(back).toContain('in_edit > in_progress');
    expect(back).toContain('cancelled > planned');
    expect(back.filter((step) => /^(planned|offered|accepted|in_progress|published)/.test(step))).toEqual([]);
  });
});
