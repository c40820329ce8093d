import { csv } from '@hoitu/strapi-plugin-newsroom/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../test/support/csv';
import { deliveredOf, headlineOf } from './commission';
import { type Sheet, sheetRows } from './sheet';
import { KINDS } from './work';

describe('what was delivered', () => {
  it('stands beside what was ordered, and what nobody ordered comes last', () => {
    expect(
      deliveredOf(
        [
          { kind: 'text', count: 4 },
          { kind: 'video', count: 1 },
        ],
        [
          { kind: 'text', count: 1 },
          { kind: 'photo', count: 1 },
          { kind: 'text', count: 1 },
        ],
      ),
    ).toEqual([
      { kind: 'text', ordered: 4, delivered: 2 },
      { kind: 'video', ordered: 1, delivered: 0 },
      { kind: 'photo', ordered: 0, delivered: 1 },
    ]);
  });
  it('loses no piece', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS)), (kinds) => {
        const delivered = deliveredOf(
          [{ kind: 'text', count: 3 }],
          kinds.map((kind) => ({ kind, count: 1 })),
        );
        expect(delivered.reduce((sum, one) => sum + one.delivered, 0)).toBe(kinds.length);
        expect(new Set(delivered.map(({ kind }) => kind)).size).toBe(delivered.length);
      }),
    );
  });
  it('is called by its stories, else by the desk, else not at all', () => {
    const stories = [
      { headline: 'Một', link: null },
      { headline: 'Hai', link: null },
    ];
    expect(headlineOf({ stories, slugline: 'x' })).toBe('Một / Hai');
    expect(headlineOf({ stories: [], slugline: 'x' })).toBe('x');
    expect(headlineOf({ stories: [], slugline: null })).toBeNull();
  });
});

const sheet: Sheet = {
  title: 'Chuyên trang cảng',
  client: '=HYPERLINK("http://x")',
  contract: '07/2026/HĐTT',
  fromDay: '2026-11-01',
  toDay: '2026-11-30',
  acceptedOn: null,
  quantities: [{ kind: 'text', ordered: 2, delivered: 1 }],
  pieces: [
    {
      assignment: null,
      kind: 'text',
      stories: [{ headline: 'Tàu "Sao Mai", chuyến đầu', link: 'https://bao.test/read/tau' }],
      slugline: null,
      author: 'Lê Quốc Bảo',
      day: '2026-11-05',
      outside: false,
    },
    { assignment: null, kind: 'photo', stories: [], slugline: null, author: null, day: '2026-12-02', outside: true },
  ],
};

describe('the sheet as CSV', () => {
  it('is equally wide everywhere, numbered, with days as people write them', () => {
    const rows = readCsv(csv(sheetRows(sheet, 'vi')).slice(1));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
    expect(rows).toContainEqual(['Thời gian thực hiện', '01/11/2026 – 30/11/2026', '', '', '', '', '']);
    expect(rows).toContainEqual(['Chữ', '2', '1', '', '', '', '']);
    expect(rows).toContainEqual(['1', 'Tàu "Sao Mai", chuyến đầu', 'Chữ', 'Lê Quốc Bảo', '05/11/2026', 'https://bao.test/read/tau', '']);
    expect(rows.at(-1)).toEqual(['2', '(bạn không được xem)', 'Ảnh', '', '02/12/2026', '', 'đã gỡ; ngoài thời gian hợp đồng']);
  });
  it('runs nothing in a table program', () => {
    expect(readCsv(csv(sheetRows(sheet, 'en')).slice(1))[2]).toEqual(['Client', `'=HYPERLINK("http://x")`, '', '', '', '', '']);
  });
});
