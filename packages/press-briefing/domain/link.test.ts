import { describe, expect, it } from 'vitest';
import { isOver, linkEnds, mayFollow } from './link';

const DAY = 24 * 3_600_000;
const NOW = Date.parse('2026-12-03T01:30:00Z');

describe('how long a link is good', () => {
  it('ends thirty days after the meeting as it stands now', () => {
    expect(isOver(NOW - 30 * DAY, NOW)).toBe(false);
    expect(isOver(NOW - 30 * DAY - 1, NOW)).toBe(true);
    expect(isOver(NOW + DAY, NOW)).toBe(false);
  });

  it('is signed past any meeting that is moved, and to whole days, so that it stays the same for a day', () => {
    expect(linkEnds.meeting(NOW)).toBeGreaterThan(NOW + 700 * DAY);
    expect(linkEnds.agency(NOW) - NOW).toBeGreaterThanOrEqual(60 * DAY);
    expect(linkEnds.agency(NOW)).toBe(linkEnds.agency(NOW + 3_600_000));
    expect(linkEnds.feed(NOW) - NOW).toBeGreaterThanOrEqual(365 * DAY);
  });
});

describe('whose accreditation still opens a meeting', () => {
  it.each([
    ['granted without an end', 'granted', null, true],
    ['granted until the day of the meeting', 'granted', '2026-12-03', true],
    ['granted until the day before', 'granted', '2026-12-02', false],
    ['ended since, good on that day', 'expired', '2026-12-03', true],
    ['withdrawn', 'withdrawn', null, false],
    ['refused', 'refused', null, false],
    ['asked for anew', 'requested', null, false],
  ] as const)('%s', (_, state, expires, expected) => expect(mayFollow({ state, expires }, '2026-12-20', '2026-12-03')).toBe(expected));

  it('does until it ends where the meeting is later', () => {
    expect(mayFollow({ state: 'granted', expires: '2026-12-01' }, '2026-12-01', '2026-12-03')).toBe(true);
    expect(mayFollow({ state: 'granted', expires: '2026-12-01' }, '2026-12-02', '2026-12-03')).toBe(false);
  });
});
