import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug, uniqueSlug } from './index';

const CASES: [string, string][] = [
  ['Mưa lớn ở Đắk Lắk, Đà Nẵng', 'mua-lon-o-dak-lak-da-nang'],
  ['Từ 20/1 tăng giá', 'tu-20-1-tang-gia'],
  ['Nghị định 168/2024/NĐ-CP', 'nghi-dinh-168-2024-nd-cp'],
  ['Áp dụng từ 1.7.2026', 'ap-dung-tu-1-7-2026'],
  ['Phạt 200.000 đồng', 'phat-200-000-dong'],
  ['Ông Đ.V.T. ở TP.HCM', 'ong-d-v-t-o-tp-hcm'],
  ['Giảm 25%', 'giam-25-phan-tram'],
  ['Cái mới & biến động', 'cai-moi-va-bien-dong'],
  ['cũ&mới', 'cu-va-moi'],
  ['Gió giật cấp > 11', 'gio-giat-cap-11'],
  ['Xe buýt 8.000₫/lượt', 'xe-buyt-8-000-dong-luot'],
  ['Vé €1', 've-1-euro'],
  ['Quỹ €1,5 tỷ cho Huế', 'quy-1-5-ty-euro-cho-hue'],
  ['Vay US$5 triệu', 'vay-us-5-trieu-do-la'],
  ['Nhà 70m²', 'nha-70m2'],
  ['Giảm phát thải CO₂', 'giam-phat-thai-co2'],
  ['Đức\u2011Thọ', 'duc-tho'],
  ['C++ và C#', 'c-plus-plus-va-c-sharp'],
  ['Xem https://www.hoitu.vn/tin?id=5', 'xem-hoitu-vn-tin-id-5'],
  ['Phim 寄生 đoạt giải', 'phim-doat-giai'],
  ['Q&A: thương vụ M&A của AT&T', 'q-a-thuong-vu-m-a-cua-at-t'],
  ["H'Hen Niê: I don't know", 'h-hen-nie-i-dont-know'],
  ['Nắng 38°C, 39℃', 'nang-38-do-c-39-do-c'],
  ['iPhone™ 10² và 1½ giờ', 'iphone-10-2-va-1-1-2-gio'],
  ['“Sống” – chết… ‹mặc bay›!', 'song-chet-mac-bay'],
  ['Tin|nóng_sáng; tối:', 'tin-nong-sang-toi'],
  ['🔥 Nóng 🔥', 'nong'],
  ['Hà\u00ADNội\u200B', 'hanoi'],
  ['Путин', 'putin'],
];

const EMPTY = ['', ' ', '!!!', '🔥🔥', '寄生', '—', '\ud800', '\u0301'];
const viet = fc.stringMatching(/^[a-zđĐâăêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ0-9 .,/&%₫-]{0,60}$/);
const text = fc.oneof(viet, fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ unit: 'grapheme', maxLength: 120 }));

describe('slug', () => {
  it.each(CASES)('%s → %s', (headline, expected) => {
    expect(slug(headline)).toBe(expected);
    expect(slug(headline.normalize('NFD'))).toBe(expected);
  });

  it('reads every Vietnamese letter', () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
    const bare = `${'a'.repeat(18) + 'e'.repeat(12) + 'i'.repeat(6) + 'o'.repeat(18) + 'u'.repeat(12) + 'y'.repeat(6)}d`;
    for (const form of ['NFC', 'NFD']) {
      expect(slug(letters.normalize(form), { max: 200 })).toBe(bare);
      expect(slug(letters.toUpperCase().normalize(form), { max: 200 })).toBe(bare);
    }
  });

  it.each(EMPTY)('falls back where nothing is left of %j', (headline) => {
    expect(slug(headline)).toBe('tin');
    expect(slug(headline, { fallback: 'tin-Q7xk' })).toBe('tin-q7xk');
    expect(slug(headline, { fallback: '!!!' })).toBe('tin');
  });

  it('cuts between words, and never inside a sum', () => {
    expect(slug('một hai ba', { max: 10 })).toBe('mot-hai-ba');
    expect(slug('một hai ba', { max: 9 })).toBe('mot-hai');
    expect(slug('một hai ba', { max: 7 })).toBe('mot-hai');
    expect(slug('phạt 200.000 đồng', { max: 9 })).toBe('phat');
    expect(slug('nghiêng', { max: 4 })).toBe('nghi');
  });

  it('is a slug, whatever comes in', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 100 }), (headline, max) => {
        const made = slug(headline, { max });
        expect(made).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(made.length).toBeLessThanOrEqual(max);
        expect(slug(made, { max })).toBe(made);
        expect(slug(headline.normalize('NFD'), { max })).toBe(slug(headline.normalize('NFC'), { max }));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('uniqueSlug', () => {
  it('counts up to the first free one', () => {
    const used = new Set(['mua-lon', 'mua-lon-2']);
    expect(uniqueSlug('mua-lon', (s) => used.has(s))).toBe('mua-lon-3');
    expect(uniqueSlug('nang', (s) => used.has(s))).toBe('nang');
  });

  it('keeps within max', () => {
    expect(uniqueSlug('mot-hai-ba', (s) => s === 'mot-hai-ba', 10)).toBe('mot-hai-2');
    fc.assert(
      fc.property(viet, fc.integer({ min: 8, max: 80 }), fc.integer({ min: 0, max: 30 }), (headline, max, count) => {
        const used = new Set<string>();
        for (let i = 0; i <= count; i++) {
          const made = uniqueSlug(slug(headline, { max }), (s) => used.has(s), max);
          expect(made.length).toBeLessThanOrEqual(max);
          expect(used.has(made)).toBe(false);
          used.add(made);
        }
      }),
    );
  });

  it('does not count for ever', () => {
    expect(() => uniqueSlug('a', () => true)).toThrow(RangeError);
  });
});
