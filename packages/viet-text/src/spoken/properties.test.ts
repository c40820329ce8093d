import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOLDEN } from './golden';
import { spoken } from './index';
import { isSyllable } from './shape';

const cases = Object.values(GOLDEN).flat();
const written = fc.constantFrom(...cases.map(([text]) => text));
/** Vietnamese words without digits and signs, as most of a script is. */
const word = fc.constantFrom(...'mưa lớn ở Huế kéo dài người dân Đắk Lắk khuỷu nghiêng giếng quốc xoong boong thuở tuyết ủy ban hoà oà'.split(' '));
const any = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'0123456789.,:/-–%°₫$hkmABIVX ()@#&+<>;\'"đ\n\u0301\ud83d\u0000²'), maxLength: 60 }),
  fc.array(fc.oneof(written, word, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 8 }).map((pieces) => pieces.join(' ')),
);
const tokens = (text: string) => text.split(/\s+/).filter(Boolean);

describe('spoken, for any text', () => {
  it('says NFC and NFD alike', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(spoken(text.normalize('NFD')).text).toBe(spoken(text.normalize('NFC')).text);
      }),
      { numRuns: 2000 },
    );
  });

  it('points into the text as given, from left to right, without overlaps', () => {
    fc.assert(
      fc.property(any, (text) => {
        let done = 0;
        for (const { from, to } of spoken(text).parts) {
          expect(from).toBeGreaterThanOrEqual(done);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          done = to;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('loses no word, and changes none that has neither digit nor sign', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(word, written), { maxLength: 12 }), (pieces) => {
        // In any text, the plain words stand in what is said in the order in which they were written.
        const said = tokens(spoken(pieces.join(' ')).text);
        let at = 0;
        for (const piece of pieces) {
          if (!/^\p{L}[\p{L}\p{M}]*$/u.test(piece) || !isSyllable(piece) || piece === piece.toUpperCase()) continue;
          const found = said.indexOf(piece, at);
          expect(found, `${piece} in ${said.join(' ')}`).toBeGreaterThanOrEqual(at);
          at = found + 1;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('loses no word of any letters', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'abcdđeêghiklmnoơprstuưvxyzjwàấữ'), minLength: 1, maxLength: 9 })), (words) => {
        const nothing = { acronyms: {}, names: {} };
        const said = spoken(words.join(' '), nothing);
        const turned = new Set(said.parts.filter((part) => part.rule === 'name' || part.rule === 'unit').map((part) => part.from));
        if (turned.size === 0) expect(tokens(said.text)).toEqual(words);
      }),
    );
  });

  it('leaves no digit in a Vietnamese sentence', () => {
    const signs = fc.constantFrom('.', ',', '/', '-', ':', ' ', '%', 'h', 'A', '+', 'đ', "'", 'km', '');
    const number = fc.array(fc.tuple(fc.nat(99_999).map(String), signs), { minLength: 1, maxLength: 6 }).map((pairs) => pairs.flat().join(''));
    fc.assert(
      fc.property(number, (digits) => {
        expect(spoken(`mưa lớn ${digits} ở Huế`).text).not.toMatch(/\d/);
      }),
      { numRuns: 2000 },
    );
  });

  it('says two lines as each alone', () => {
    const line = fc.oneof(written, fc.array(word).map((words) => words.join(' ')));
    fc.assert(
      fc.property(line, line, (a, b) => {
        const alone = spoken(`Mưa lớn.\n${a}`).text;
        expect(spoken(`Mưa lớn.\n${a}\nở Huế`).text.startsWith(alone)).toBe(true);
        expect(spoken(`${b}\nMưa lớn.`).text.endsWith('Mưa lớn.')).toBe(true);
      }),
    );
  });

  it('takes any voice and any tables', () => {
    const table = fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(any, table, table, (text, acronyms, names) => {
        expect(typeof spoken(text, { acronyms, names, zero: 'lẻ', thousand: 'ngàn', four: 'bốn' }).text).toBe('string');
      }),
    );
  });
});

describe('spoken, for a megabyte', () => {
  const times = (piece: string) => piece.repeat(Math.ceil(1_000_000 / piece.length));
  const bad = [
    'a', 'A', '1', '-', '.', '@', '/', '(', '#', '<a ', '&#', '\u0301', '\ud800', '🔥', '1.', '1,', '1-', '1/', '1:', '1a', '1A', 'A1', 'A.', 'a.', 'a@', 'a-', 'I', 'XIV ',
    '25% ', '20/1 ', 'UBND ', 'WHO (', 'https://', 'www.', '0 ', '000 ', '10-12 ', '1\n', 'Kharkiv ', 'the ', 'mưa lớn 25% ở Huế. ', "'", "1'", '$1 ', '((((', 'TP', 'TP.',
  ]; // prettier-ignore
  it.each(bad)('of %j is read in time that grows with its length', (piece) => {
    const begin = performance.now();
    const said = spoken(times(piece));
    expect(said.text.length).toBeGreaterThanOrEqual(0);
    // 1 MB of the worst takes about a second; a quadratic rule would take hours.
    expect(performance.now() - begin).toBeLessThan(15_000);
  }, 30_000);
});
