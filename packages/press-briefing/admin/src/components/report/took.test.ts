import { expect, it } from 'vitest';
import { tookOf } from './took';

it.each([
  [0, 'minutes', 0],
  [59, 'minutes', 59],
  [60, 'hours', 1],
  [95, 'hours', 1.6],
  [47 * 60, 'hours', 47],
  [48 * 60, 'days', 2],
  [3600, 'days', 2.5],
] as const)('%i minutes are said in %s', (minutes, unit, count) => expect(tookOf(minutes)).toEqual({ unit, count }));
