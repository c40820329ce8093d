import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../test/support/csv';
import { BOM, type Cell, csv } from './csv';

const awkward = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n,;"\' ＝a1ạ') });
const cells = fc.oneof(fc.string({ unit: 'grapheme' }), awkward, fc.integer(), fc.boolean(), fc.constant(null));
const tables = fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(cells, { minLength: width, maxLength: width })));
const isFormula = (value: string): boolean => /^[=+\-@\t\r\n＝＋－＠]/.test(value);

describe('csv', () => {
  it('is read back as it was written, formulas as text', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const shown = (cell: Cell): string => {
          const value = cell === null ? '' : String(cell);
          return typeof cell === 'string' && isFormula(value) ? `'${value}` : value;
        };
        const file = csv(table);
        expect(file.startsWith(BOM)).toBe(true);
        expect(readCsv(file.slice(1))).toEqual(table.map((row) => row.map(shown)));
      }),
    );
  });
  it('holds no text that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(awkward, awkward)), (table) => {
        for (const cell of readCsv(csv(table).slice(1)).flat()) expect(isFormula(cell)).toBe(false);
      }),
    );
  });
  it.each([
    [['=1+1'], `'=1+1`],
    [['+84 28 3822'], `'+84 28 3822`],
    [['@SUM(A1)'], `'@SUM(A1)`],
    [['\t=1'], `"'\t=1"`],
    [['\r=1'], `"'\r=1"`],
    [['-2 độ'], `'-2 độ`],
    [[-2], '-2'],
    [['a', null, ''], 'a,,'],
    [['Mưa lớn, “ngập”', 'nói "có"'], '"Mưa lớn, “ngập”","nói ""có"""'],
    [['một;=2'], '"một;=2"'],
  ])('%j', (row, line) => {
    expect(csv([row])).toBe(`${BOM}${line}\r\n`);
  });
});
