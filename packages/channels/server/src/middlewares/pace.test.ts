import { expect, it } from 'vitest';
import { createPace } from './pace';

it('lets each asker have so many in a minute, and counts anew in the next', () => {
  let at = 0;
  const pace = createPace(
    () => 2,
    () => at,
  );
  expect([pace('a'), pace('a'), pace('a'), pace('b')]).toEqual([true, true, false, true]);
  at = 60_000;
  expect(pace('a')).toBe(true);
});
