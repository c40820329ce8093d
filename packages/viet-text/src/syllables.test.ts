import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingSeconds, syllables } from './index';

/** What is written → what is said; the count is the number of words said. */
const SAID: [string, string][] = [
  ['Mưa lớn ở Huế', 'mưa lớn ở Huế'],
  ['0', 'không'],
  ['10', 'mười'],
  ['15', 'mười lăm'],
  ['20', 'hai mươi'],
  ['24', 'hai mươi tư'],
  ['100', 'một trăm'],
  ['105', 'một trăm linh năm'],
  ['110', 'một trăm mười'],
  ['1.000', 'một nghìn'],
  ['2026', 'hai nghìn không trăm hai mươi sáu'],
  ['2005', 'hai nghìn không trăm linh năm'],
  ['105005', 'một trăm linh năm nghìn không trăm linh năm'],
  ['200.000', 'hai trăm nghìn'],
  ['1.234.567', 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
  ['2.000.000.000', 'hai tỷ'],
  ['3,5', 'ba phẩy năm'],
  ['3,25', 'ba phẩy hai mươi lăm'],
  ['1,5 tỷ đồng', 'một phẩy năm tỷ đồng'],
  ['25%', 'hai mươi lăm phần trăm'],
  ['-3°C', 'âm ba độ xê'],
  ['ngày 20/1', 'ngày hai mươi tháng một'],
  ['ngày 20/1/2026', 'ngày hai mươi tháng một năm hai nghìn không trăm hai mươi sáu'],
  ['ngày 01.07.2026.', 'ngày một tháng bảy năm hai nghìn không trăm hai mươi sáu'],
  ['tháng 7/2026', 'tháng bảy năm hai nghìn không trăm hai mươi sáu'],
  ['lúc 15h30,', 'lúc mười lăm giờ ba mươi'],
  ['15:00', 'mười lăm giờ'],
  ['10-15', 'mười đến mười lăm'],
  ['thắng 2-1', 'thắng hai một'],
  ['8.000₫/lượt', 'tám nghìn đồng một lượt'],
  ['$5', 'năm đô la'],
  ['70m²', 'bảy mươi mét vuông'],
  ['60km/h', 'sáu mươi ki lô mét trên giờ'],
  ['60 km/h', 'sáu mươi ki lô mét trên giờ'],
  ['20 kg gạo', 'hai mươi ki lô gam gạo'],
  ['0913456789', 'không chín một ba bốn năm sáu bảy tám chín'],
  ['UBND TP.HCM', 'ủy ban nhân dân thành phố Hồ Chí Minh'],
  ['Đại hội XIII', 'đại hội mười ba'],
  ['MƯA LỚN Ở ĐẮK LẮK', 'mưa lớn ở Đắk Lắk'],
  ['“Nguyễn – Quốc – khuỷu”!', 'Nguyễn Quốc khuỷu'],
  ['168/2024/NĐ-CP', 'nghị định một trăm sáu mươi tám năm hai nghìn không trăm hai mươi tư của Chính phủ'],
  ['!!! 🔥 —', ''],
  ['Từ 20/1', 'từ ngày hai mươi tháng một'],
  ['Facebook ở Singapore', 'phây búc ở xin ga po'],
  ['quan hệ Mỹ-Trung', 'quan hệ Mỹ Trung'],
  // No table knows it: its vowels are counted
  ['ở Kharkiv', 'ở Khar kiv'],
  ['The ferry has 60 seats for all.', 'the fer ry has sáu mươi seats for all'],
];

describe('syllables', () => {
  it.each(SAID)('%s', (written, said) => {
    const expected = said.split(' ').filter(Boolean).length;
    expect(syllables(written)).toBe(expected);
    expect(syllables(written.normalize('NFD'))).toBe(expected);
  });

  it('counts any text, and two lines as each alone', () => {
    const line = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...SAID.map(([written]) => written)));
    fc.assert(
      fc.property(line, (any) => {
        const count = syllables(any);
        expect(Number.isInteger(count) && count >= 0).toBe(true);
        expect(syllables(`mưa\n${any}`)).toBe(1 + count);
      }),
    );
  }, 30_000);

  it('stays quick on a megabyte of anything', () => {
    for (const bad of [
      `a${'.'.repeat(1_000_000)}-`,
      `${'-'.repeat(1_000_000)}a`,
      '1.'.repeat(500_000),
      '1a'.repeat(500_000),
      'mưa 25% '.repeat(100_000),
    ]) {
      expect(syllables(bad)).toBeGreaterThanOrEqual(1);
    }
    // Two and a half seconds of work; what grows faster than the text would take hours.
  }, 60_000);
});

describe('readingSeconds', () => {
  it('is 60 for 230 syllables', () => expect(readingSeconds('mưa '.repeat(230))).toBe(60));
  it('follows the presenter', () => expect(readingSeconds('mưa '.repeat(200), 200)).toBe(60));
  it('is 0 for nothing and at least 1 for a word', () => {
    expect(readingSeconds(' … ')).toBe(0);
    expect(readingSeconds('mưa')).toBe(1);
  });
  it('refuses a pace of zero', () => expect(() => readingSeconds('mưa', 0)).toThrow(RangeError));
});
