import { expect, it } from 'vitest';
import { tagsOf } from './tags';

it('reads tags as people type them', () => {
  expect(tagsOf('mưa lũ, #triều cường ,mưa lũ;;\nBến Cũ,')).toEqual(['mưa lũ', 'triều cường', 'Bến Cũ']);
  expect(tagsOf(' , ')).toEqual([]);
  expect(tagsOf('x'.repeat(50))).toEqual(['x'.repeat(40)]);
});
