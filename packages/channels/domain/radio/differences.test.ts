import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, differences, wordsDifferences } from './differences';

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
const side = (changes: readonly Change[], not: 'added' | 'removed'): string =>
  changes.map((one) => (one.is === 'changed' ? side(one.words, not) : one.is === not ? '' : one.text)).join('');

const BEFORE = 'Mưa lớn gây ngập 12 điểm. Nước rút lúc 9 giờ. Xe buýt chạy lại.';

describe('differences', () => {
  it('show a sentence that was changed by its words', () => {
    expect(differences(BEFORE, 'Mưa lớn gây ngập 15 điểm. Nước rút lúc 9 giờ. Trường học nghỉ một ngày. Xe buýt chạy lại.')).toEqual([
      {
        is: 'changed',
        words: [
          { is: 'kept', text: 'Mưa lớn gây ngập ' },
          { is: 'removed', text: '12' },
          { is: 'added', text: '15' },
          { is: 'kept', text: ' điểm. ' },
        ],
      },
      { is: 'kept', text: 'Nước rút lúc 9 giờ. ' },
      { is: 'added', text: 'Trường học nghỉ một ngày. ' },
      { is: 'kept', text: 'Xe buýt chạy lại.' },
    ]);
  });
  it('show a sentence that is another as gone and come', () => {
    expect(differences('Mưa lớn.', 'Trời tạnh ráo.').map(({ is }) => is)).toEqual(['removed', 'added']);
  });
  it('are none between two forms of the same letters and spaces', () => {
    expect(differences(BEFORE.normalize('NFD'), BEFORE.replaceAll('. ', '.\n\n')).every(({ is }) => is === 'kept')).toBe(true);
  });
  it('count sentences of intro and text', () => {
    expect(wordsDifferences({ cue: 'Mưa.', text: BEFORE }, { cue: 'Mưa.', text: `${BEFORE} Hết.` }).changes).toBe(1);
  });
  it('hold both texts whole, whatever they are', () => {
    const word = fc.constantFrom('Mưa ', 'lớn ', 'ngập ', '12 ', '. ', '… ', '\n\n', '“', '”', 'nước');
    const text = fc.oneof(
      fc.array(word, { maxLength: 40 }).map((all) => all.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = differences(before, after);
        expect(side(changes, 'removed')).toBe(after);
        expect(tidy(side(changes, 'added'))).toBe(tidy(before));
      }),
    );
  });
  it('come in a breath for two texts of 20,000 words that share none', () => {
    const long = (word: string) => `${word} ${word} ${word} ${word}. `.repeat(5_000);
    const started = performance.now();
    expect(differences(long('Mưa'), long('Nắng'))).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
