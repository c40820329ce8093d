import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OccurrenceState } from './occurrence';
import { doneAt, presentSince, type RoomOp, refusalOf } from './room';

const room = (state: OccurrenceState) => ({
  state,
  starts: 100,
  startedAt: ['in_session', 'held', 'minutes_published'].includes(state) ? 110 : null,
  heldAt: ['held', 'minutes_published'].includes(state) ? 200 : null,
});
const EVERY: RoomOp[] = ['check_in', 'undo_check_in', 'walk_in', 'item_start', 'item_end', 'note', 'question', 'decision'];

describe('what the room may do', () => {
  it.each([
    ['scheduled', 90, ['check_in', 'undo_check_in', 'walk_in', 'note', 'question']],
    ['cancelled', 150, []],
    ['in_session', 150, EVERY],
    ['held', 150, EVERY],
    ['held', 201, ['note', 'decision']],
    ['minutes_published', 200, EVERY],
  ] as [OccurrenceState, number, RoomOp[]][])('in %s at %i', (state, at, allowed) =>
    expect(EVERY.filter((op) => refusalOf(room(state), op, at) === null).sort()).toEqual([...allowed].sort()),
  );

  it('is done no later than now, and no earlier than the session where it belongs to the session', () => {
    expect(doneAt(room('in_session'), 'item_start', 90, 150)).toBe(110);
    expect(doneAt(room('in_session'), 'check_in', 90, 150)).toBe(90);
    expect(doneAt(room('in_session'), 'note', 999, 150)).toBe(150);
  });
});

describe('who is in the room', () => {
  it.each([
    [[], 50, 50],
    [
      [
        ['check_in', 30],
        ['check_in', 20],
      ],
      null,
      20,
    ],
    [
      [
        ['check_in', 30],
        ['undo_check_in', 40],
      ],
      30,
      null,
    ],
    [
      [
        ['undo_check_in', 40],
        ['check_in', 30],
      ],
      null,
      null,
    ],
    [
      [
        ['check_in', 45],
        ['check_in', 30],
        ['undo_check_in', 40],
      ],
      30,
      45,
    ],
  ] as [['check_in' | 'undo_check_in', number][], number | null, number | null][])('%j over %s: %s', (acts, stands, since) =>
    expect(
      presentSince(
        acts.map(([op, at]) => ({ op, at })),
        stands,
      ),
    ).toBe(since),
  );

  it('is the same in whatever order it arrives, each act seen by the list', () => {
    const act = fc.record({ op: fc.constantFrom('check_in', 'undo_check_in'), at: fc.nat(40) });
    const arrive = (acts: { op: string; at: number }[]) =>
      acts.reduce<number | null>((stands, _, n) => presentSince(acts.slice(0, n + 1), stands), null);
    fc.assert(
      fc.property(fc.array(act, { maxLength: 10 }), (acts) => {
        expect(arrive([...acts].reverse())).toBe(arrive(acts));
        expect(arrive([...acts, ...acts])).toBe(arrive(acts));
      }),
    );
  });
});
