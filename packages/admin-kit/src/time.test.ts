import { describe, expect, it } from 'vitest';
import { sayClock, sayDue, sayDuration, sayMoment, saySigned } from './time';

const now = new Date('2026-11-22T03:00:00Z'); // Sunday 10:00 in Vietnam
const zone = 'Asia/Ho_Chi_Minh';

describe('times the way people say them', () => {
  it('counts down under an hour, and counts up when late', () => {
    expect(sayDue(new Date('2026-11-22T03:25:00Z'), now, 'vi')).toEqual({ text: 'còn 25 phút', tone: 'warning' });
    expect(sayDue(new Date('2026-11-22T02:20:00Z'), now, 'vi')).toEqual({ text: 'trễ 40 phút', tone: 'danger' });
    expect(sayDue(new Date('2026-11-22T01:00:00Z'), now, 'en')).toEqual({ text: '2 h late', tone: 'danger' });
  });
  it('names the clock today, the weekday this week, the date beyond', () => {
    expect(sayMoment(new Date('2026-11-22T07:30:00Z'), now, 'vi', zone)).toBe('14:30');
    expect(sayMoment(new Date('2026-11-24T02:00:00Z'), now, 'vi', zone)).toBe('T3 09:00');
    expect(sayMoment(new Date('2026-11-24T02:00:00Z'), now, 'en', zone)).toBe('Tue 09:00');
    expect(sayMoment(new Date('2026-12-24T02:00:00Z'), now, 'vi', zone)).toBe('24/12 09:00');
  });
  it('tells days apart by the zone, not by UTC', () => {
    expect(sayMoment(new Date('2026-11-22T17:30:00Z'), now, 'vi', zone)).toBe('T2 00:30');
  });
  it('writes running times as m:ss', () => {
    expect(sayDuration(45)).toBe('0:45');
    expect(sayDuration(125.4)).toBe('2:05');
  });
  it('says the clock to the second', () => expect(sayClock(new Date(2026, 10, 22, 17, 7, 35))).toBe('17:07:35'));
  it('says over and under with their sign', () => {
    expect([22, -31, 0, 0.4, -75].map(saySigned)).toEqual(['+0:22', '−0:31', '0:00', '0:00', '−1:15']);
  });
});
