import { describe, expect, it } from 'vitest';
import { columnsOf, daysOf, weekOf } from './spans';

describe('a span', () => {
  it.each([
    ['weeks', '2026-11-27', '2026-10-31'],
    ['weeks', '2027-01-03', '2026-12-07'],
    ['quarter', '2026-11-27', '2026-10-01'],
    ['quarter', '2026-03-31', '2026-01-01'],
    ['year', '2026-11-27', '2026-01-01'],
  ] as const)('%s until %s begins on %s', (name, today, from) => expect(daysOf(name, today)).toEqual({ from, to: today }));
});

describe('columns', () => {
  const days = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ day: new Date(Date.UTC(2026, 8, 3 + i)).toISOString().slice(0, 10), count: 1 }));

  it('are days where they can be read', () => {
    expect(columnsOf(days(62))).toHaveLength(62);
    expect(columnsOf([])).toEqual([]);
  });

  it('are weeks from Monday on where there are too many, and lose nothing', () => {
    const weeks = columnsOf(days(70));
    // From Thursday the 3rd: four days, nine whole weeks, three days.
    expect(weeks[0]).toEqual({ from: '2026-09-03', to: '2026-09-06', count: 4 });
    expect(weeks[1]).toEqual({ from: '2026-09-07', to: '2026-09-13', count: 7 });
    expect(weeks).toHaveLength(11);
    expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(70);
  });
});

it.each([
  ['2026-11-19', 47],
  ['2026-11-26', 48],
  ['2027-01-01', 53],
  ['2027-01-04', 1],
  ['2026-01-01', 1],
  ['2024-12-30', 1],
])('%s lies in week %i', (day, week) => expect(weekOf(day)).toBe(week));
