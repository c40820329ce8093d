import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked, mentionedIn, piecesOf, plainOf, renamed, typedName } from './mentions';

const PEOPLE = [
  { id: '3', name: 'Mai' },
  { id: '4', name: 'Mai Anh' },
  { id: '5', name: 'Quốc Bảo' },
];

describe('mentions', () => {
  it('are kept so that the name shows, the longest name first', () => {
    const kept = marked('Nhờ @Mai Anh và @Mai xem lại, @Maika thì không.', PEOPLE);
    expect(kept).toBe('Nhờ @[Mai Anh](4) và @[Mai](3) xem lại, @Maika thì không.');
    expect(mentionedIn(kept)).toEqual(['4', '3']);
    expect(plainOf(kept)).toBe('Nhờ @Mai Anh và @Mai xem lại, @Maika thì không.');
  });

  it('come back as they were typed, whatever stands around them', () => {
    const bit = fc.oneof(
      fc.constantFrom(' ', '@', '[', '](3)', '@[Mai]', 'ạ', '\n'),
      fc.constantFrom(...PEOPLE.map(({ name }) => `@${name}`)),
    );
    fc.assert(
      fc.property(fc.array(bit, { maxLength: 8 }), (bits) => {
        const typed = bits.join('');
        const kept = marked(typed, PEOPLE);
        // A mark that was typed by hand reads as a mention too: only what was typed without one must come back letter by letter.
        if (piecesOf(typed).every((piece) => 'text' in piece)) expect(plainOf(kept)).toBe(typed);
        expect(
          piecesOf(kept)
            .map((piece) => ('user' in piece ? `@[${piece.name}](${piece.user})` : piece.text))
            .join(''),
        ).toBe(kept);
      }),
    );
  });

  it('carry the name a person really has, and none of who is not there', () => {
    expect(renamed('@[Tổng biên tập](3), @[Ai đó](99)', new Map([['3', 'Mai']]))).toBe('@[Mai](3), @Ai đó');
    expect(renamed('@[x](3)', new Map([['3', 'Lê [PTV]']]))).toBe('@[Lê  PTV](3)');
  });

  it('never make markup of what was typed', () => {
    expect(piecesOf('<b>@[Mai](3)</b>')).toEqual([{ text: '<b>' }, { name: 'Mai', user: '3' }, { text: '</b>' }]);
  });

  it('are looked for from the sign to the caret', () => {
    expect(typedName('Nhờ @quoc b', 11)).toEqual({ from: 4, words: 'quoc b' });
    expect(typedName('Nhờ @quoc b xem', 5)).toEqual({ from: 4, words: '' });
    expect(typedName('toasoan@hoitu', 13)).toBeNull();
    expect(typedName('@a\nb', 4)).toBeNull();
  });
});
