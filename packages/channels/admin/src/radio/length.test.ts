import { expect, it, vi } from 'vitest';

// The kit's door opens the whole admin; the one sum that is needed stands beside it.
vi.mock('@hoitu/admin-kit', () => import('../../../../admin-kit/src/time'));
const { parseLength, shownLength } = await import('./length');

it('reads a length as people type it', () => {
  expect(['1:05', '65', '0:35', '1.05', ' 12 ', '90s', '100:00'].map(parseLength)).toEqual([65, 65, 35, 65, 12, 90, 6000]);
});
it('does not guess', () => {
  expect(['', 'abc', '1:75', '1:005', '-5', '1:2:3', '12345'].map(parseLength)).toEqual([null, null, null, null, null, null, null]);
});
it('shows what it read', () => {
  expect([0, 5, 65].map(shownLength)).toEqual(['', '0:05', '1:05']);
});
