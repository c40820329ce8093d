import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterEmbargoChange, embargoOf, gate, sayInstant, scheduleAt } from './gate';

const now = new Date('2026-11-23T03:00:00.000Z');
const six = '2026-11-23T11:00:00.000Z';

describe('the embargo gate', () => {
  it('is shut before the instant and open from it on', () => {
    expect(gate(six, now)).toEqual({ open: false, until: six });
    expect(gate(six, new Date(Date.parse(six) - 1)).open).toBe(false);
    expect(gate(six, new Date(six)).open).toBe(true);
    expect(gate(null, now).open).toBe(true);
  });
  it('is monotonic: once open it stays open', () => {
    const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, fc.nat(1e9), (embargo, at, later) => {
        const open = gate(embargo.toISOString(), at).open;
        return !open || gate(embargo.toISOString(), new Date(at.getTime() + later)).open;
      }),
    );
  });
  it('reads dates, ISO strings and epoch numbers, and nothing else', () => {
    expect(embargoOf(new Date(six))).toBe(six);
    expect(embargoOf('2026-11-23T18:00:00+07:00')).toBe(six);
    expect(embargoOf(Date.parse(six))).toBe(six);
    for (const none of [null, undefined, '', 'tối nay', {}, new Date(Number.NaN)]) expect(embargoOf(none)).toBeNull();
  });
});

describe('a schedule', () => {
  it('takes the embargo where no time is wished', () => expect(scheduleAt(null, six, now)).toEqual({ ok: true, at: six }));
  it('is refused without a time, in the past, or before the embargo', () => {
    expect(scheduleAt(null, null, now)).toEqual({ ok: false, why: 'no_time' });
    expect(scheduleAt('2026-11-23T02:59:59.000Z', null, now)).toEqual({ ok: false, why: 'past' });
    expect(scheduleAt('2026-11-23T10:59:59.000Z', six, now)).toEqual({ ok: false, why: 'before_embargo' });
  });
  it('follows the embargo it was made from, and is pushed by one that overtakes it', () => {
    const seven = '2026-11-23T12:00:00.000Z';
    const eight = '2026-11-23T13:00:00.000Z';
    expect(afterEmbargoChange({ at: six, embargo: six }, seven)).toEqual({ kind: 'move', at: seven });
    expect(afterEmbargoChange({ at: seven, embargo: six }, eight)).toEqual({ kind: 'move', at: eight });
    expect(afterEmbargoChange({ at: eight, embargo: six }, seven)).toEqual({ kind: 'keep' });
    expect(afterEmbargoChange({ at: six, embargo: six }, null)).toEqual({ kind: 'keep' });
  });
});

describe('the time in a sentence', () => {
  it('stands in the newsroom’s zone, in both languages', () => {
    expect(sayInstant(six, 'Asia/Ho_Chi_Minh', 'vi')).toBe('18:00 ngày 23/11/2026');
    expect(sayInstant(six, 'Asia/Ho_Chi_Minh', 'en')).toBe('18:00 on 23 November 2026');
    expect(sayInstant('2026-11-22T17:05:00.000Z', 'Asia/Ho_Chi_Minh', 'vi')).toBe('00:05 ngày 23/11/2026');
  });
});
