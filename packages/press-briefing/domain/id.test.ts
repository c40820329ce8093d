import { expect, it } from 'vitest';
import { id } from '../contracts/things';
import { isId } from './id';

it('is what a primary key can be', () => {
  for (const one of ['1', '2147483647', 7]) expect(isId(one)).toBe(true);
  for (const one of ['', '-1', '1.5', '2147483648', '99999999999', '1 ', '１']) expect(isId(one)).toBe(false);
});

it('is asked of a body before a database has to refuse it', () => {
  expect(id.safeParse('2147483647').success).toBe(true);
  expect(id.safeParse('2147483648').success).toBe(false);
});
