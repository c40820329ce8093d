import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersOf, conclusionsOf, median, minutesOf, type Owed } from './figures';

const MINUTE = 60_000;

describe('the median', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[9, 1], 5],
    [[3, 100, 1], 3],
    [[4, 1, 3, 2], 2.5],
    // As text, 9 stands behind 100.
    [[100, 9, 30], 30],
  ])('of %o is %o', (numbers, middle) => expect(median(numbers)).toBe(middle));

  it('has as many below it as above, lies among them, and heeds no order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1 }), (numbers) => {
        const before = [...numbers];
        const middle = median(numbers) as number;
        expect(numbers).toEqual(before);
        const below = numbers.filter((n) => n < middle).length;
        const above = numbers.filter((n) => n > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(numbers.length / 2);
        expect(middle).toBeGreaterThanOrEqual(Math.min(...numbers));
        expect(middle).toBeLessThanOrEqual(Math.max(...numbers));
        expect(median([...numbers].reverse())).toBe(middle);
      }),
    );
  });
});

describe('answers', () => {
  const due = 100 * MINUTE;
  const one = (answered: number | null, asked: number | null = 0): Owed => ({ unit: 'Sở Xây dựng', asked, due, answered });

  it('are on time within the minute they were due, late after it, owed without one', () => {
    const answers = answersOf([one(due + MINUTE - 1), one(due + MINUTE), one(null), one(10 * MINUTE)]);
    expect(answers).toEqual({ answered: 3, onTime: 2, late: 1, owed: 1, median: 101 });
    expect(answersOf([])).toEqual({ answered: 0, onTime: 0, late: 0, owed: 0, median: null });
  });

  it('take no time where they seem older than the question, and unknown time without its own', () => {
    expect(minutesOf({ asked: 5 * MINUTE, answered: 0 })).toBe(0);
    expect(minutesOf({ asked: null, answered: 0 })).toBeNull();
    expect(answersOf([one(10 * MINUTE, null)])).toMatchObject({ answered: 1, median: null });
  });

  it('always add up', () => {
    const moment = fc.option(fc.integer({ min: 0, max: 300 * MINUTE }));
    fc.assert(
      fc.property(fc.array(fc.tuple(moment, moment)), (moments) => {
        const owed = moments.map(([answered, asked]) => one(answered, asked));
        const { answered, onTime, late, owed: open } = answersOf(owed);
        expect(onTime + late).toBe(answered);
        expect(answered + open).toBe(owed.length);
      }),
    );
  });
});

it('decisions are done, open or late by what they became', () => {
  const now = 1000;
  const decision = (state: string | null, due: number | null, assigned: number | null = null) => ({
    due,
    assignment: state === null ? null : { state, due: assigned },
  });
  expect(
    conclusionsOf(
      [
        decision('published', 10),
        decision('cancelled', 10),
        decision('in_progress', 10),
        // The desk gave it more time.
        decision('in_progress', 10, 2000),
        decision(null, 999),
        decision(null, 1000),
        decision(null, null),
      ],
      now,
    ),
  ).toEqual({ made: 7, done: 1, open: 5, late: 2 });
});
