import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsOf } from './cells';
import { readPasted } from './pasted';

const found = (text: string) => readPasted(text).found.map(({ name, role, email, phone }) => [name, role, email, phone]);
const faults = (text: string) => readPasted(text).faults.map(({ line, why }) => `${line} ${why.en}`);
const HOA = ['Lê Thị Hoa', 'phóng viên', 'hoa@bao.test', '0912 345 678'];

describe('pasted lines', () => {
  it.each([';', ',', '\t'])('are read by %j', (sign) => expect(found(HOA.join(sign))).toEqual([HOA]));
  it.each(['\n', '\r\n', '\r'])('end by %j', (end) => expect(found([HOA.join(';'), HOA.join(';')].join(end))).toEqual([HOA, HOA]));

  it('may have a head, in any order, with columns nobody knows', () => {
    expect(found('STT\tE-mail\tHọ và tên\tĐiện thoại\tChức danh\n1\thoa@bao.test\tLê Thị Hoa\t0912 345 678\tphóng viên')).toEqual([HOA]);
    expect(found(`Name,Role,E-mail,Telephone\n${HOA.join(',')}`)).toEqual([HOA]);
    expect(found(`\ufeffHọ tên;Email\nLê Thị Hoa;hoa@bao.test`)).toEqual([['Lê Thị Hoa', '', 'hoa@bao.test', '']]);
  });
  it('may be a file of Excel', () => {
    expect(found(`sep=;\r\n"Lê Thị Hoa";"phóng viên; biên tập";hoa@bao.test;`)).toEqual([
      ['Lê Thị Hoa', 'phóng viên; biên tập', 'hoa@bao.test', ''],
    ]);
    expect(found('"Hoa ""Mộc""";phóng viên;hoa@bao.test;')).toEqual([['Hoa "Mộc"', 'phóng viên', 'hoa@bao.test', '']]);
    expect(found('"Lê\nThị Hoa";phóng viên;hoa@bao.test')).toEqual([['Lê Thị Hoa', 'phóng viên', 'hoa@bao.test', '']]);
  });
  it('keep a comma inside where semicolons part', () =>
    expect(found('Lê Thị Hoa;phóng viên, biên tập;hoa@bao.test;')).toEqual([['Lê Thị Hoa', 'phóng viên, biên tập', 'hoa@bao.test', '']]));

  it('name each fault by its own line, empty ones counted', () => {
    expect(faults(`${HOA.join(';')}\n\n  ;;;\nchỉ có tên\n"Hoa;a;b@c.test\n${HOA.join(';')}`)).toEqual([
      '4 name, role and e-mail are needed, in this order',
      '5 a quotation mark is never closed',
    ]);
    expect(faults('Name;E-mail\n"Lê\nHoa";a@b.test\n=1;c@d.test')).toEqual(['4 a name or role begins like a spreadsheet formula']);
  });

  it('lose nobody to a quotation mark that somebody forgot', () => {
    const good = Array.from({ length: 8 }, () => HOA.join(';'));
    expect(found(['"Hoa;pv;a@b.test', ...good, '"Lê Thị Hoa";phóng viên;hoa@bao.test;0912 345 678'].join('\n'))).toHaveLength(9);
    expect(faults(['"Hoa;pv;a@b.test', ...good, '"Lê Thị Hoa";x;y@z.test;'].join('\n'))).toEqual(['1 a quotation mark is never closed']);
  });

  it.each(['=HYPERLINK("http://x")', '@SUM(A1)', '+1+1', '-2+3', '＝1'])('let no formula in: %s', (cell) => {
    expect(faults(`${cell};phóng viên;hoa@bao.test;`)).toHaveLength(1);
    expect(faults(`Hoa;'${cell};hoa@bao.test;`)).toHaveLength(1);
  });
  it('keep a telephone with its plus, and take off the apostrophe that our own files put before it', () =>
    expect(found("Lê Thị Hoa;phóng viên;hoa@bao.test;'+84 912 345 678")).toEqual([
      ['Lê Thị Hoa', 'phóng viên', 'hoa@bao.test', '+84 912 345 678'],
    ]));

  it('are read in a moment however bad they are', () => {
    const started = performance.now();
    readPasted('"\n'.repeat(100_000));
    readPasted('"'.repeat(200_000));
    readPasted(';'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('properties', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'Đ', ' ', '"', ',', ';', '\t'), maxLength: 12 });
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  it('what was quoted comes back, spaces aside', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), fc.constantFrom(';', ',', '\t'), (rows, sign) => {
        const told = rows.map((row, n) => [`x${n}`, ...row]);
        const text = `${sign === '\t' ? 'a\tb\tc\td' : `sep=${sign}`}\n${told.map((row) => row.map(quoted).join(sign)).join('\n')}`;
        const read = rowsOf(text).map(({ cells }) => cells);
        const wanted = told.map((row) => row.map((one) => one.replace(/\s+/g, ' ').trim()));
        expect(sign === '\t' ? read.slice(1) : read).toEqual(wanted);
      }),
    ));
  it('every line that holds anything is found or named, once', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '@', ';', ' ', '.'), maxLength: 20 })), (lines) => {
        const { found: good, faults: bad } = readPasted(lines.join('\n'));
        const told = [...good, ...bad].map(({ line }) => line).sort((a, b) => a - b);
        expect(told).toEqual(lines.flatMap((line, n) => (line.replace(/[; ]/g, '') ? [n + 1] : [])));
      }),
    ));
});
