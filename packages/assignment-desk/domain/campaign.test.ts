import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counts, paceOf, progressOf, type Tally, type Target, targetFault } from './campaign';
import { COLUMN_NAMES } from './columns';
import { dayOf, daysApart } from './days';
import { elapsedOf, whenOf } from './period';
import { KINDS } from './work';

const tally = (kind: Tally['kind'], stage: Tally['stage'], count: number, channels: string[] = ['web']): Tally => ({
  kind,
  stage,
  count,
  channels,
});

describe('progress', () => {
  it('counts published work against each target, and what is on its way', () => {
    const progress = progressOf(
      [
        { kind: 'text', count: 4 },
        { channel: 'radio', count: 2 },
      ],
      [
        tally('text', 'published', 3, ['web', 'Radio']),
        tally('text', 'offered', 1),
        tally('audio', 'editing', 1, ['radio']),
        tally('photo', 'published', 5),
        tally('text', 'cancelled', 9),
      ],
    );
    expect(progress.lines).toMatchObject([
      { kind: 'text', channel: null, count: 4, planned: 1, underWay: 0, done: 3, share: 0.75 },
      { kind: null, channel: 'radio', count: 2, planned: 0, underWay: 1, done: 3, share: 1 },
    ]);
    expect(progress.all).toEqual({ planned: 1, underWay: 1, done: 8 });
    // Three of four and two of two: the third piece on the radio does not stand in for the missing text.
    expect(progress.share).toBeCloseTo(5 / 6);
  });
  it('has no share where nothing is aimed at', () => expect(progressOf([], [tally('text', 'published', 3)]).share).toBeNull());

  const targets = fc.array(
    fc.record({
      kind: fc.option(fc.constantFrom(...KINDS), { nil: undefined }),
      channel: fc.option(fc.constantFrom('web', 'radio'), { nil: undefined }),
      count: fc.integer({ min: 1, max: 50 }),
    }) as fc.Arbitrary<Target>,
    { maxLength: 6 },
  );
  const tallies = fc.array(
    fc.record({
      kind: fc.constantFrom(...KINDS),
      stage: fc.constantFrom(...COLUMN_NAMES),
      channels: fc.uniqueArray(fc.constantFrom('web', 'radio', 'social')),
      count: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 20 },
  );
  it('stays between nothing and everything, and loses no work', () => {
    fc.assert(
      fc.property(targets, tallies, (wanted, work) => {
        const { lines, all, share } = progressOf(wanted, work);
        expect(lines).toHaveLength(wanted.length);
        for (const line of lines) {
          expect(line.share).toBeGreaterThanOrEqual(0);
          expect(line.share).toBeLessThanOrEqual(1);
          for (const part of ['planned', 'underWay', 'done'] as (keyof Counts)[]) expect(line[part]).toBeLessThanOrEqual(all[part]);
        }
        expect(share === null).toBe(wanted.length === 0);
        expect(share ?? 0).toBeLessThanOrEqual(1);
        expect((share ?? 0) === 1).toBe(lines.length > 0 && lines.every((line) => line.done >= line.count));
        const alive = work.filter(({ stage }) => stage !== 'cancelled').reduce((sum, { count }) => sum + count, 0);
        expect(all.planned + all.underWay + all.done).toBe(alive);
      }),
    );
  });
  it('never falls when one more piece is published', () => {
    fc.assert(
      fc.property(targets, tallies, fc.constantFrom(...KINDS), (wanted, work, kind) => {
        const more = [...work, tally(kind, 'published', 1)];
        expect(progressOf(wanted, more).share ?? 0).toBeGreaterThanOrEqual(progressOf(wanted, work).share ?? 0);
      }),
    );
  });
});

describe('pace', () => {
  const period = { fromDay: '2026-11-01', toDay: '2026-11-30' };
  it.each([
    [0, '2026-10-31', 'upcoming'],
    [0, '2026-11-01', 'on_track'],
    [0, '2026-11-02', 'behind'],
    [0.5, '2026-11-16', 'on_track'],
    [0.49, '2026-11-16', 'behind'],
    [0.99, '2026-11-30', 'on_track'],
    [0.9, '2026-11-30', 'behind'],
    [0.9, '2026-12-01', 'missed'],
    [1, '2026-12-09', 'reached'],
    [null, '2026-12-09', 'untargeted'],
  ] as const)('%s on %s is %s', (share, today, pace) => expect(paceOf(share, period, today)).toBe(pace));
});

describe('targets', () => {
  it('are refused where one wants nothing or two want the same', () => {
    expect(targetFault([{ kind: 'text', count: 0 }])).toMatchObject({ fault: 'zero' });
    expect(
      targetFault([
        { channel: 'Web', count: 1 },
        { channel: 'web', count: 3 },
      ]),
    ).toMatchObject({ fault: 'equal' });
    expect(targetFault([{ count: 1 }, { kind: 'text', count: 1 }, { kind: 'text', channel: 'web', count: 1 }])).toBeNull();
    expect(targetFault([])).toBeNull();
  });
});

describe('days', () => {
  it('are those of the newsroom, not of UTC', () => {
    expect(dayOf('2026-11-22T17:30:00.000Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-23');
    expect(dayOf('2026-11-22T16:59:59.000Z', 'Asia/Ho_Chi_Minh')).toBe('2026-11-22');
  });
  it('are counted across months, leap days and years', () => {
    expect(daysApart('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysApart('2026-12-31', '2027-01-01')).toBe(1);
  });
  it('say when a period is, and how much of it is over', () => {
    const period = { fromDay: '2026-11-10', toDay: '2026-11-19' };
    expect(whenOf(period, '2026-11-07')).toEqual({ when: 'ahead', days: 3 });
    expect(whenOf(period, '2026-11-19')).toEqual({ when: 'running', days: 0 });
    expect(whenOf(period, '2026-11-21')).toEqual({ when: 'over', days: 2 });
    expect([elapsedOf(period, '2026-11-10'), elapsedOf(period, '2026-11-15'), elapsedOf(period, '2026-12-01')]).toEqual([0, 0.5, 1]);
  });
});
