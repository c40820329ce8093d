import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, fold, plain, stripControls } from './index';

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));

describe('fold', () => {
  it.each([
    ['Mưa lớn', 'mua lon'],
    ['  ĐẮK\u00A0LẮK \n Đồng  Nai ', 'dak lak dong nai'],
    ['Ðà Nẵng', 'da nang'],
    ['CO₂, 70m²', 'co2, 70m2'],
    ['', ''],
  ])('%j → %j', (from, to) => {
    expect(fold(from)).toBe(to);
    expect(fold(from.normalize('NFD'))).toBe(to);
  });

  it('folds what is folded to itself, and both forms alike', () => {
    fc.assert(
      fc.property(text, (any) => {
        const folded = fold(any);
        expect(fold(folded)).toBe(folded);
        expect(fold(any.normalize('NFD'))).toBe(fold(any.normalize('NFC')));
        expect(folded).toBe(folded.trim());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('plain', () => {
  it.each([
    ['<p>Mưa <b>l</b>ớn</p><p>ở&nbsp;Huế &amp; Đà&#32;Nẵng</p>', 'Mưa lớn ở Huế & Đà Nẵng'],
    ['a < b và c > d', 'a < b và c > d'],
    ['một\u0001 hai\n\nba\u200B <!-- ẩn --> bốn', 'một hai ba bốn'],
    ['&lt;b&gt; &#x1F525; &#0; &khong;', '<b> 🔥 &#0; &khong;'],
    ['Hu\u00EA\u0301', 'Hu\u1EBF'],
  ])('%j → %j', (from, to) => expect(plain(from)).toBe(to));

  it('stays quick on what never closes', () => {
    for (const bad of ['<a '.repeat(300_000), '<!--'.repeat(250_000), '&#'.repeat(500_000), `<a ${'x'.repeat(1_000_000)}`]) {
      expect(plain(bad).length).toBeLessThanOrEqual(bad.length);
    }
  }, 5000);
});

describe('excerpt', () => {
  it('gives back what fits', () => expect(excerpt('Mưa lớn.', 8)).toBe('Mưa lớn.'));
  it('cuts between words and drops a hanging mark', () => {
    expect(excerpt('Mưa lớn, gió giật mạnh', 9)).toBe('Mưa lớn…');
    expect(excerpt('Mưa lớn, gió giật mạnh', 12)).toBe('Mưa lớn…');
    expect(excerpt('Mưa lớn, gió giật mạnh', 13)).toBe('Mưa lớn, gió…');
  });
  it('cuts one long word, but no character in two', () => {
    expect(excerpt('nghiêng'.repeat(5), 5)).toBe('nghi…');
    expect(excerpt('👩‍👩‍👧👩‍👩‍👧', 10)).toBe('👩‍👩‍👧…');
  });
  it('never exceeds max', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 60 }), (any, max) => {
        expect(excerpt(any, max).length).toBeLessThanOrEqual(max);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('stripControls', () => {
  it('keeps tabs and line ends', () => expect(stripControls('a\tb\r\nc')).toBe('a\tb\r\nc'));
  it('drops what breaks XML', () =>
    expect(stripControls('a\u0000\u0001\u001F\u007F\u0080\uFFFE\uFFFF\ud800b\u0085c🔥\udc00')).toBe('ab\nc🔥'));
  it('leaves only what XML 1.0 allows', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(stripControls(`${any}\ud800`)).toMatch(/^[\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });
});
