import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from './count/graphemes';
import { byGraphemes } from './count/units';
import { weighted } from './count/weighted';
import { marksOf } from './marks';
import { atWord, sentences, split, withoutLastSentences } from './shorten';
import { shorter } from './suggest';

const TEXT = 'Mưa lớn gây ngập 12 điểm. TP.HCM cấm xe 3.5 tấn. Xem https://example.com/a?b=1 ngay! Hết.';
const under = (limit: number) => (text: string) => byGraphemes(text, limit).cutAt === null;

describe('sentences', () => {
  it('end behind white space only: an address and a number stay whole', () => {
    expect(sentences(TEXT)).toEqual([
      'Mưa lớn gây ngập 12 điểm. ',
      'TP.HCM cấm xe 3.5 tấn. ',
      'Xem https://example.com/a?b=1 ngay! ',
      'Hết.',
    ]);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => sentences(text).join('') === text));
  });
  it('are dropped from the end until the rest fits', () => {
    expect(withoutLastSentences(TEXT, under(50))).toBe('Mưa lớn gây ngập 12 điểm. TP.HCM cấm xe 3.5 tấn.');
    expect(withoutLastSentences(TEXT, under(10))).toBeNull();
    expect(withoutLastSentences(TEXT, under(500))).toBeNull();
  });
  it('or words are, with an ellipsis', () => {
    expect(atWord(TEXT, under(20))).toBe('Mưa lớn gây ngập 12…');
    expect(atWord('Siêu', under(2))).toBeNull();
  });
});

describe('suggestions', () => {
  it('say what they take away, keep the correction that stands before, and all fit', () => {
    const note = 'Thông tin cải chính: sai số.\n\n';
    const all = shorter(note + TEXT, note, under(80), (text) => byGraphemes(text, 0).used);
    expect(all.map(({ label, fields }) => [label.vi, fields.text])).toEqual([
      [`Bỏ các câu cuối (−${TEXT.length - 48})`, 'Mưa lớn gây ngập 12 điểm. TP.HCM cấm xe 3.5 tấn.'],
      [expect.stringMatching(/^Cắt bớt bằng “…” \(−\d+\)$/), expect.stringMatching(/…$/)],
    ]);
    for (const { fields } of all) expect(under(80)(note + fields.text)).toBe(true);
    expect(shorter('ngắn', '', under(80), () => 0)).toEqual([]);
  });
  it('come in a breath for a megabyte', () => {
    const started = performance.now();
    expect(shorter('Mưa lớn. '.repeat(116_000), '', (text) => weighted(text) <= 280, weighted)).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(5_000);
  }, 60_000);
});

describe('splitting', () => {
  const words = fc.array(
    fc.oneof(
      fc.constantFrom('Mưa ', 'lớn. ', '👩‍👩‍👧‍👦 ', 'Hà Nội! ', '\n\n', 'https://example.com/x '),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    ),
    { maxLength: 80 },
  );
  it('keeps every word, in posts that all fit, and breaks no character', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (parts, limit) => {
        const text = parts.join('').trim();
        const pieces = split(text, under(limit), 1_000);
        if (!pieces) throw new Error('not split');
        for (const piece of pieces) expect(under(limit)(piece)).toBe(true);
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        const whole = [...graphemes(text)].map(({ start, end }) => text.slice(start, end)).filter((one) => one.trim());
        expect(
          pieces.flatMap((piece) => [...graphemes(piece)].map(({ start, end }) => piece.slice(start, end))).filter((one) => one.trim())
            .length,
        ).toBe(whole.length);
      }),
    );
  });
  it('breaks between sentences where it can and gives up where posts run out', () => {
    expect(split(TEXT, under(52), 9)).toEqual([
      'Mưa lớn gây ngập 12 điểm. TP.HCM cấm xe 3.5 tấn.',
      'Xem https://example.com/a?b=1 ngay! Hết.',
    ]);
    expect(split(TEXT, under(52), 1)).toBeNull();
    expect(split('x'.repeat(1_000_000), under(280), 10)).toBeNull();
  });
});

describe('marks', () => {
  it('lie inside the text, in order, without overlaps', () => {
    const parts = fc.constantFrom(
      'https://example.com/#a ',
      '#HàNội ',
      '👩‍👩‍👧 ',
      'báo ',
      '\u202eRTL ',
      'http://x.vn?#b',
      '#',
      '\ud800',
      'مرحبا #خبر ',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (all) => {
        const text = all.join('');
        let last = 0;
        for (const { kind, start, end, value } of marksOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end)).toBe(kind === 'link' ? value : text[start] + value);
          last = end;
        }
      }),
    );
    expect(marksOf('Tin #HàNội: https://example.com/a#b.').map(({ kind, value }) => [kind, value])).toEqual([
      ['tag', 'HàNội'],
      ['link', 'https://example.com/a#b'],
    ]);
  });
});
