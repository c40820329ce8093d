import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickSection } from './section';

const choices = [
  { id: 'a', called: ['Thời sự', 'thoi-su'] },
  { id: 'b', called: ['Đô thị', 'do-thi'] },
  { id: 'c', called: ['Ma', 'ma'] },
  { id: 'd', called: ['Má', 'ma-2'] },
  { id: 'e', called: ['Mã', 'ma-3'] },
];

describe('the section that is meant', () => {
  it.each([
    ['Thời sự', 'a'],
    ['THỜI SỰ', 'a'],
    ['Thời sự'.normalize('NFD'), 'a'],
    [' thoi su ', 'a'],
    ['thoi-su', 'a'],
    ['thoi_su', 'a'],
    ['Do Thi', 'b'],
    ['Má', 'd'],
    ['mã', 'e'],
    ['Kinh tế', null],
    ['Thời', null],
    ['', null],
    ['-', null],
  ])('%j is %s', (wish, id) => {
    expect(pickSection(wish, choices)).toBe(id);
  });

  it('is none where several fit equally well', () => {
    expect(pickSection('mà', choices)).toBeNull();
    expect(
      pickSection('Tin', [
        { id: 'a', called: ['Tin'] },
        { id: 'b', called: ['Tin'] },
      ]),
    ).toBeNull();
  });

  it('finds what is called exactly so, whatever else there is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (names) => {
        for (const name of names)
          expect(
            pickSection(
              name,
              names.map((one) => ({ id: one, called: [one] })),
            ),
          ).toBe(name);
      }),
    );
  });
});
