import { describe, expect, it } from 'vitest';
import { isoDay, mondayOf, readDay, sayDay } from './words';

describe('days of bulletins', () => {
  const sunday = new Date(2026, 10, 22, 17, 7, 35);
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
