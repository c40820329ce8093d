import { afterEach, describe, expect, it } from 'vitest';
import { vietnamese } from './vietnamese';

const own = process.env.TZ;
afterEach(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
});

describe("Vietnam's days off", () => {
  // By Hanoi's meridian; in Beijing Tết 2007 and 2030 fell a day later.
  it.each([
    [2007, '2007-02-17'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2030, '2030-02-02'],
  ])('hold Tết of %i on %s, in every process zone', (year, first) => {
    for (const zone of ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York']) {
      process.env.TZ = zone;
      expect(vietnamese(year).find(({ name }) => name === 'Tết Nguyên Đán')?.date).toBe(first);
    }
  });

  it('are five for Tết, one row a day, and no mere observances', () => {
    const days = vietnamese(2027).map(({ date }) => date);
    expect(days.filter((date) => date.startsWith('2027-02'))).toEqual([
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
    ]);
    const named = vietnamese(2027).filter(({ date }) => date.startsWith('2027-02'));
    expect(named.map(({ name }) => name)).toEqual(['Giao thừa Tết Nguyên Đán', ...Array(4).fill('Tết Nguyên Đán')]);
    expect(new Set(days).size).toBe(days.length);
    expect(days).toEqual(expect.arrayContaining(['2027-01-01', '2027-04-16', '2027-04-30', '2027-05-01', '2027-09-02']));
    expect(days).not.toContain('2027-03-08');
  });
});
