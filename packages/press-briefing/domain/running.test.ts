import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPlace, withIds } from './agenda';
import { lasted, nextOf, runsOf, type Step } from './running';

const step = (op: Step['op'], item: string, at: number, key = `${op}${item}${at}`): Step => ({ op, item, at, key });
const steps = fc.array(
  fc.record({
    op: fc.constantFrom('item_start' as const, 'item_end' as const),
    item: fc.constantFrom('a', 'b', 'c'),
    at: fc.nat(50),
    key: fc.uuid(),
  }),
  { maxLength: 20 },
);

describe('how the items of an agenda went', () => {
  it('is the same in whatever order it was told', () => {
    fc.assert(
      fc.property(
        steps.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, mixed]) => {
          expect(runsOf(mixed)).toEqual(runsOf(all));
        },
      ),
    );
  });

  it('has one item running at most, none after the session, and no more time than went by', () => {
    fc.assert(
      fc.property(steps, fc.option(fc.nat(60)), (all, over) => {
        const runs = Object.values(runsOf(all, over));
        expect(runs.filter((run) => run.running !== null).length).toBeLessThanOrEqual(over === null ? 1 : 0);
        const until = over ?? 100;
        const first = Math.min(...runs.map((run) => run.started));
        expect(runs.reduce((sum, run) => sum + lasted(run, until), 0)).toBeLessThanOrEqual(runs.length ? until - first : 0);
      }),
    );
  });

  it('ends the running item where the next begins, and adds up what an item had when it is come back to', () => {
    const runs = runsOf([step('item_start', 'a', 0), step('item_start', 'b', 10), step('item_start', 'a', 15), step('item_end', 'a', 20)]);
    expect(runs).toEqual({
      a: { started: 0, ended: 20, running: null, spent: 15 },
      b: { started: 10, ended: 15, running: null, spent: 5 },
    });
  });

  it('does not begin anew what is pressed twice', () => {
    expect(runsOf([step('item_start', 'a', 0), step('item_start', 'a', 9)])['a']).toMatchObject({ running: 0, spent: 0 });
  });
});

describe('what comes next', () => {
  const agenda = withIds(
    [
      { title: 'Điểm báo', minutes: 5 },
      { id: 'x', title: 'Hỏi đáp', minutes: 5 },
      { title: 'Kết luận', minutes: 5 },
    ],
    byPlace,
  );
  it.each([
    [null, {}, 'item-1'],
    ['item-1', { 'item-1': 1 }, 'x'],
    ['item-3', { 'item-3': 1, x: 1 }, 'item-1'],
    ['item-3', { 'item-1': 1, x: 1, 'item-3': 1 }, undefined],
  ])('after %s is %s', (running, runs, next) => expect(nextOf(agenda, runs, running)?.id).toBe(next));
});
