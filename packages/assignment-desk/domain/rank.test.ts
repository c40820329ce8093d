import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from './assignment';
import { lateness } from './due';
import { inOrder, isOver, markOf, PENDING_STAGES, placeOf, rankAfter, rankFrom, readMark } from './rank';
import { spanOf } from './span';

const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }).map((at) => at.toISOString());
const rows = fc.record({
  state: fc.constantFrom(...STATES),
  stateAt: instants,
  due: fc.option(instants),
  priority: fc.integer({ min: 1, max: 5 }),
});

describe('the place of a card', () => {
  it('goes by the due time, then by urgency; what has none stands last', () => {
    const at = (due: string | null, priority: number) => placeOf({ state: 'planned', stateAt: '', due, priority }).rank;
    const noon = '2026-11-22T05:00:00.000Z';
    expect(at(noon, 1)).toBeLessThan(at(noon, 2));
    expect(at(noon, 5)).toBeLessThan(at('2026-11-22T05:00:00.010Z', 1));
    expect(at('2034-01-01T00:00:00.000Z', 5)).toBeLessThan(at(null, 1));
  });
  it('of what is over, begins with the newest', () => {
    const at = (stateAt: string) => placeOf({ state: 'published', stateAt, due: null, priority: 1 }).rank;
    expect(at('2026-11-22T05:00:00.000Z')).toBeLessThan(at('2026-11-21T05:00:00.000Z'));
  });
  it('lies behind the rank of every earlier instant and before that of every later one', () => {
    fc.assert(
      fc.property(rows, instants, (row, at) => {
        const { stage, rank } = placeOf(row);
        if (isOver(stage) || row.due === null) return;
        // Nearer than the priority leaves room for, either answer is right.
        if (Math.abs(Date.parse(row.due) - Date.parse(at)) < 10) return;
        expect(rank >= rankFrom(at)).toBe(row.due >= at);
        expect(rank >= rankAfter(at)).toBe(row.due > at);
      }),
    );
  });
  it('is where late work is looked for', () => {
    fc.assert(
      fc.property(rows, instants, (row, now) => {
        const { stage, rank } = placeOf(row);
        if (row.due !== null && Math.abs(Date.parse(row.due) - Date.parse(now)) < 10) return;
        expect(PENDING_STAGES.includes(stage) && rank < rankAfter(now)).toBe(lateness(row, now) === 'late');
      }),
    );
    const noon = '2026-11-22T05:00:00.000Z';
    const { rank } = placeOf({ state: 'planned', stateAt: noon, due: noon, priority: 5 });
    expect([rank < rankAfter(noon), rank >= rankFrom(noon)]).toEqual([true, true]);
  });
  it('is told by a mark that is read back, and by nothing else', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 1e9 }), (row, id) => {
        const mark = { rank: placeOf(row).rank, id };
        expect(readMark(markOf(mark))).toEqual(mark);
        expect(inOrder(mark, { ...mark, id: id + 1 })).toBeLessThan(0);
      }),
    );
    for (const text of ['', '1', '1:', ':1', '1:2:3', '1e5:2', 'NaN:1', '1:2; DROP TABLE', '9'.repeat(30)])
      expect(readMark(text)).toBeNull();
  });
});

describe('a span', () => {
  const zone = 'Asia/Ho_Chi_Minh';
  it('begins with the day of the newsroom, not of Greenwich', () => {
    // 06:30 on the 23rd in the city, still the 22nd in Greenwich.
    const early = '2026-11-22T23:30:00.000Z';
    expect(spanOf('today', early, zone)).toEqual({ from: '2026-11-22T17:00:00.000Z', before: '2026-11-23T17:00:00.000Z' });
    expect(spanOf('week', early, zone)).toEqual({ from: '2026-11-22T17:00:00.000Z', before: '2026-11-29T17:00:00.000Z' });
  });
  it('is as long as the days in it where clocks are moved', () => {
    const { from, before } = spanOf('today', '2026-03-29T10:00:00.000Z', 'Europe/Berlin');
    expect(Date.parse(before) - Date.parse(from)).toBe(23 * 3_600_000);
  });
});
