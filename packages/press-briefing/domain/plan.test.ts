import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, dayAfter, type Holiday, isWorkingDay, withCompensatoryDays } from './holiday';
import { planOccurrences, planTo } from './plan';
import { dayOf, type Recurrence } from './recurrence';

const zone = 'Asia/Ho_Chi_Minh';
const weekly: Recurrence = { rrule: 'FREQ=WEEKLY;BYDAY=TH', from: '2026-01-01', time: '08:30', timezone: zone };
const at = (text: string) => Date.parse(text);
const off = (date: string, name = 'Nghỉ'): Holiday => ({ date, name, kind: 'public' });
const tet = calendarOf(
  ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'].map((day) => off(day, 'Tết')),
);
const february = [at('2027-02-02T00:00Z'), at('2027-02-20T00:00Z')] as const;
const said = (plan: ReturnType<typeof planOccurrences>) => plan.map((item) => `${item.effect} ${dayOf(item.starts, zone)}`);

describe('a weekly meeting over Tết', () => {
  it('is skipped, moved back or moved on by policy', () => {
    expect(said(planOccurrences(weekly, 'skip', tet, ...february))).toEqual(['kept 2027-02-04', 'skipped 2027-02-11', 'kept 2027-02-18']);
    expect(said(planOccurrences(weekly, 'next', tet, ...february))).toEqual(['kept 2027-02-04', 'moved 2027-02-12', 'kept 2027-02-18']);
    // The working day before is the Thursday that has its meeting already.
    expect(said(planOccurrences(weekly, 'previous', tet, ...february))).toEqual([
      'kept 2027-02-04',
      'skipped 2027-02-11',
      'kept 2027-02-18',
    ]);
  });

  it('keeps what the rule said as its identity', () => {
    const moved = planOccurrences(weekly, 'next', tet, ...february)[1];
    expect(moved).toEqual({ original: at('2027-02-11T01:30Z'), starts: at('2027-02-12T01:30Z'), effect: 'moved', holiday: 'Tết' });
  });

  it('moves onto a Saturday that was swapped into a working day', () => {
    const calendar = calendarOf([off('2026-12-31'), off('2027-01-01'), { date: '2027-01-02', name: 'Làm bù', kind: 'working' }]);
    expect(said(planOccurrences(weekly, 'next', calendar, at('2026-12-30T00:00Z'), at('2027-01-05T00:00Z')))).toEqual(['moved 2027-01-02']);
  });
});

describe('a plan that goes on night by night', () => {
  it.each(['next', 'previous'] as const)('decides each meeting as it will still be decided (%s)', (policy) => {
    const daily: Recurrence = { ...weekly, rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' };
    const holiday = calendarOf([off('2026-12-24'), off('2026-12-31'), off('2027-01-01')]);
    const after = at('2026-11-01T00:00Z');
    const made = new Map<number, string>();
    for (let night = 0; night < 60; night++)
      for (const item of planTo(daily, policy, holiday, after, at('2026-12-01T00:00Z') + night * 86_400_000))
        if (!made.has(item.original)) made.set(item.original, `${item.effect} ${dayOf(item.starts, zone)}`);
    const met = [...made.values()].filter((item) => !item.startsWith('skipped')).map((item) => item.split(' ')[1]);
    expect(new Set(met).size).toBe(met.length);
    const whole = planOccurrences(daily, policy, holiday, after, at('2027-03-01T00:00Z'));
    for (const item of whole.filter(({ original }) => made.has(original)))
      expect(made.get(item.original)).toBe(`${item.effect} ${dayOf(item.starts, zone)}`);
  });
});

describe('any table of days off', () => {
  const days = fc
    .uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 40 })
    .map((list) => list.map((n) => off(dayAfter('2026-11-01', n))));

  it('never lets a meeting fall on a day off, nor two on one day', () => {
    fc.assert(
      fc.property(
        days,
        fc.constantFrom('skip' as const, 'previous' as const, 'next' as const),
        fc.constantFrom('FREQ=WEEKLY;BYDAY=TH', 'FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,WE'),
        (holidays, policy, rrule) => {
          const calendar = calendarOf(holidays);
          const plan = planOccurrences({ ...weekly, rrule }, policy, calendar, at('2026-11-01T00:00Z'), at('2027-02-28T00:00Z'));
          const meeting = plan.filter((item) => item.effect !== 'skipped').map((item) => dayOf(item.starts, zone));
          expect(new Set(meeting).size).toBe(meeting.length);
          for (const day of meeting) expect(calendar.has(day)).toBe(false);
          for (const item of plan) if (item.effect === 'moved') expect(isWorkingDay(dayOf(item.starts, zone), calendar)).toBe(true);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('gives a weekend holiday the next working day off, once', () => {
    fc.assert(
      fc.property(days, (holidays) => {
        const full = withCompensatoryDays(holidays);
        const weekends = holidays.filter(({ date }) => [0, 6].includes(new Date(`${date}T00:00Z`).getUTCDay()));
        const extra = full.filter(({ kind }) => kind === 'compensatory');
        expect(extra.length).toBe(weekends.length);
        for (const { date } of extra) expect([0, 6]).not.toContain(new Date(`${date}T00:00Z`).getUTCDay());
      }),
    );
  });
});
