import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOf, seesTemplate } from './template';

const none = { dueIn: null, dueAt: null };
const VIETNAM = 420;

describe('the due time of a template', () => {
  it('is some time after the work is made', () => {
    expect(dueOf({ ...none, dueIn: 90 }, '2026-11-26T03:00:00.000Z', VIETNAM)).toBe('2026-11-26T04:30:00.000Z');
  });
  it('is the next time the newsroom’s clock shows it: today, or tomorrow', () => {
    // 10:00 in Vietnam.
    expect(dueOf({ ...none, dueAt: '17:00' }, '2026-11-26T03:00:00.000Z', VIETNAM)).toBe('2026-11-26T10:00:00.000Z');
    expect(dueOf({ ...none, dueAt: '09:30' }, '2026-11-26T03:00:00.000Z', VIETNAM)).toBe('2026-11-27T02:30:00.000Z');
    // 00:30 of the 27th there, still the 26th in UTC.
    expect(dueOf({ ...none, dueAt: '06:00' }, '2026-11-26T17:30:00.000Z', VIETNAM)).toBe('2026-11-26T23:00:00.000Z');
  });
  it('is none where the template names none, or no time there is', () => {
    expect(dueOf(none, '2026-11-26T03:00:00.000Z', VIETNAM)).toBeNull();
    expect(dueOf({ ...none, dueAt: '24:10' }, '2026-11-26T03:00:00.000Z', VIETNAM)).toBeNull();
  });
  it('lies ahead, within a day', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('2020-01-01'), max: new Date('2040-01-01') }),
        fc.integer({ min: -720, max: 840 }),
        fc.integer({ min: 0, max: 1439 }),
        (now, offset, clock) => {
          const dueAt = `${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
          const left = Date.parse(dueOf({ ...none, dueAt }, now.toISOString(), offset) ?? '') - now.getTime();
          expect(left).toBeGreaterThan(0);
          expect(left).toBeLessThanOrEqual(24 * 3_600_000);
        },
      ),
    );
  });
});

describe('who sees a template', () => {
  const owner = { id: '1', assign: true, seeAll: false };
  const other = { id: '2', assign: true, seeAll: true };
  const outside = { everything: false as const, user: '2', desks: ['d2'], closedDesks: [] };
  const member = { everything: false as const, user: '2', desks: ['d1'], closedDesks: [] };
  const lead = { everything: false as const, user: '2', desks: ['d1'], closedDesks: ['d1'] };
  const sights = [{ everything: true as const }, lead, member, outside];
  const kept = { owner: '1', shared: true, desk: 'd1', closed: false };

  it('is who sees its desk, once it is shared', () => {
    expect(sights.map((sight) => seesTemplate(kept, other, sight))).toEqual([true, true, true, false]);
    expect(sights.map((sight) => seesTemplate({ ...kept, closed: true }, other, sight))).toEqual([true, true, false, false]);
    expect(sights.map((sight) => seesTemplate({ ...kept, desk: null }, other, sight))).toEqual([true, true, true, true]);
  });
  it('is its owner alone before, and the owner like anybody after', () => {
    expect(sights.map((sight) => seesTemplate({ ...kept, shared: false }, other, sight))).toEqual([false, false, false, false]);
    expect(seesTemplate({ ...kept, shared: false }, owner, outside)).toBe(true);
    expect(seesTemplate(kept, owner, outside)).toBe(false);
  });
});
