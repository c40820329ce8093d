import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences';

const trimmed = (text: string): string[] => sentencesOf(text).map((one) => one.trim());

describe('sentences', () => {
  it.each([
    ['Mưa lớn ở TP.HCM. Giá vé 8.000 đồng. Hết.', ['Mưa lớn ở TP.HCM.', 'Giá vé 8.000 đồng.', 'Hết.']],
    ['Mưa lớn ở TP. HCM và Q. 1. Nước rút chậm.', ['Mưa lớn ở TP. HCM và Q. 1.', 'Nước rút chậm.']],
    ['Xem Tr. 5 và Tr. 6. Ông nói vậy.', ['Xem Tr. 5 và Tr. 6.', 'Ông nói vậy.']],
    ['TS. Lê Văn An cho biết. PGS. TS. Mai Hoa đồng ý.', ['TS. Lê Văn An cho biết.', 'PGS. TS. Mai Hoa đồng ý.']],
    ['“Tôi đi. Tôi sẽ về.” Ông An nói. Rồi ông đi.', ['“Tôi đi. Tôi sẽ về.” Ông An nói.', 'Rồi ông đi.']],
    ['Bà nói: "Nước lên. Chúng tôi chạy." Sau đó nước rút.', ['Bà nói: "Nước lên. Chúng tôi chạy."', 'Sau đó nước rút.']],
    ['Trời mưa… rồi tạnh. Đường khô… Xe chạy lại.', ['Trời mưa… rồi tạnh.', 'Đường khô…', 'Xe chạy lại.']],
    [
      'Mr. Smith met Dr. Jones. They left at 5 p.m. today. No. 5 won! No. I lost.',
      ['Mr. Smith met Dr. Jones.', 'They left at 5 p.m. today.', 'No. 5 won!', 'No.', 'I lost.'],
    ],
    ['1. Mở đầu. 2. Kết.', ['1. Mở đầu.', '2. Kết.']],
    ['Dòng một\nDòng hai', ['Dòng một', 'Dòng hai']],
    ['Kết quả:\n12-0\n\nHết.', ['Kết quả:', '12-0', 'Hết.']],
    ['', []],
  ])('%s', (text, expected) => expect(trimmed(text)).toEqual(expected));
  it('keep a quotation whole, and let one that is never closed tear nothing', () => {
    expect(trimmed('Ông nói “ta đi. Ta về. Trời mưa.\nCâu sau.')).toEqual(['Ông nói “ta đi.', 'Ta về.', 'Trời mưa.', 'Câu sau.']);
  });
  it('have the blank lines behind them', () => {
    expect(sentencesOf('\n\nMột.\n\nHai.\n')).toEqual(['\n\nMột.\n\n', 'Hai.\n']);
  });
  it('joined are the text, whatever it is', () => {
    const parts = fc.array(
      fc.constantFrom('TP. ', 'HCM. ', '“', '”', '"', '. ', '… ', '\n', '\n\n', 'mưa ', 'Mưa ', '8.000 ', '5. ', '?! ', '«a. ', '» '),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.tuple(parts, fc.constantFrom(1, 300)).map(([all, times]) => all.join('').repeat(times)),
        ),
        (text) => sentencesOf(text).join('') === text,
      ),
    );
  });
  it('come at once of a text that opens quotation after quotation', () => {
    const started = performance.now();
    expect(sentencesOf('“A b. "C d. «E f. '.repeat(20_000)).join('')).toHaveLength(18 * 20_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
