import { describe, expect, it } from 'vitest';
import { isoDay, mondayOf, readDay, readLength, sayClock, sayDay, saySigned } from './words';

describe('times of a bulletin', () => {
  const sunday = new Date(2026, 10, 22, 17, 7, 35);
  it('says the clock to the second', () => expect(sayClock(sunday)).toBe('17:07:35'));
  it('says over and under with their sign', () => {
    expect([22, -31, 0, 0.4, -75].map(saySigned)).toEqual(['+0:22', '−0:31', '0:00', '0:00', '−1:15']);
  });
  it('reads a length as people type it', () => {
    expect(['1:30', "1'30", '1’30"', '90', '90s', ' 0:05 ', '2.00'].map(readLength)).toEqual([90, 90, 90, 90, 90, 5, 120]);
    expect(['', '1:75', 'một phút', '-4', '1:2:3'].map(readLength)).toEqual([null, null, null, null, null]);
  });
  it('names the day in both languages', () => {
    expect(sayDay(sunday, 'vi')).toBe('Chủ Nhật 22/11');
    expect(sayDay(sunday, 'en')).toBe('Sunday 22/11');
  });
  it('begins the week on Monday, on a Sunday too', () => expect(isoDay(mondayOf(sunday))).toBe('2026-11-16'));
  it('reads no day that is none', () => {
    expect(isoDay(readDay('2026-11-22') as Date)).toBe('2026-11-22');
    expect([readDay('2026-02-31'), readDay('22/11'), readDay(null)]).toEqual([null, null, null]);
  });
});
