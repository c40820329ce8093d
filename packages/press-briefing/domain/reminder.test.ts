import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concerns, daysBefore, reminderSpan, stillHelps } from './reminder';

const HOUR = 3_600_000;
const starts = Date.parse('2026-12-03T01:30:00Z');

describe('a reminder', () => {
  it('goes out at its time, and late while more than half of the lead time remains', () => {
    const span = reminderSpan(starts, 48, [48]);
    expect(span.due).toBe(starts - 48 * HOUR);
    expect(stillHelps(span, span.due - 1)).toBe(false);
    expect(stillHelps(span, span.due)).toBe(true);
    expect(stillHelps(span, starts - 24 * HOUR - 1)).toBe(true);
    expect(stillHelps(span, starts - 24 * HOUR)).toBe(false);
  });

  it('gives way to a later one that is due', () => {
    const span = reminderSpan(starts, 48, [48, 30, 2]);
    expect(stillHelps(span, starts - 30 * HOUR - 1)).toBe(true);
    expect(stillHelps(span, starts - 30 * HOUR)).toBe(false);
  });

  it('is never one of two that help at the same time', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 720 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 0, max: 800 * 60 }),
        (all, minutes) => {
          const now = starts - minutes * 60_000;
          expect(all.filter((hours) => stillHelps(reminderSpan(starts, hours, all), now)).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});

describe('whom it concerns', () => {
  const told = starts - 72 * HOUR;
  it.each([
    ['unanswered', 'none', told, true],
    ['unanswered', 'yes', told, false],
    ['unanswered', 'no', told, false],
    ['unanswered', 'none', null, false],
    ['unanswered', 'none', starts - 49 * HOUR, false],
    ['coming', 'yes', told, true],
    ['coming', 'online', told, true],
    ['coming', 'substitute', told, true],
    ['coming', 'no', told, false],
    ['coming', 'none', told, false],
    ['coming', 'yes', null, true],
  ] as const)('to %s: one who said %s, told at %s: %s', (to, rsvp, at, expected) =>
    expect(concerns({ hours: 48, to }, { rsvp, told: at }, starts)).toBe(expected),
  );
});

describe('days before', () => {
  it('are days of the calendar, whatever the clocks do in between', () => {
    const berlin = Date.parse('2026-10-29T07:30:00Z');
    expect(new Date(daysBefore(berlin, 7, 'Europe/Berlin')).toISOString()).toBe('2026-10-22T06:30:00.000Z');
    expect(daysBefore(starts, 3, 'Asia/Ho_Chi_Minh')).toBe(starts - 72 * HOUR);
  });
});
