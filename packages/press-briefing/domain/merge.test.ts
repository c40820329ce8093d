import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorAfter, isContested, MARK, mergeNotes } from './merge';

const LINES = [
  'Mưa lớn ở phường An Thịnh',
  'Cầu Mây 2 thông xe',
  'Sở Giao thông trả lời',
  '',
  'Đồng ý',
  'Đồng ý với đề nghị',
  '- Hạn thứ Sáu',
];
const anyText = fc.array(fc.constantFrom(...LINES), { maxLength: 8 }).map((lines) => lines.join('\n'));
const word = fc.string({ unit: fc.constantFrom(...'ăâđêôơưạảãàáệợ bcdghklmnt'), minLength: 1, maxLength: 12 });

/** A text and what two people made of it: every line is nobody else's. */
const edits = fc
  .tuple(
    fc.integer({ min: 0, max: 10 }),
    fc.array(fc.tuple(fc.nat(10), fc.constantFrom('take', 'change', 'add'), fc.constantFrom(0, 1)), { maxLength: 12 }),
    word,
  )
  .map(([count, steps, salt]) => {
    const base = Array.from({ length: count }, (_, n) => `${n}: ${salt}`);
    const sides = [[...base], [...base]] as [string[], string[]];
    steps.forEach(([at, what, who], n) => {
      const side = sides[who] as string[];
      const place = side.length ? at % side.length : 0;
      if (what === 'add' || side.length === 0) side.splice(place, 0, `#${who}.${n} ${salt}`);
      else if (what === 'take') side.splice(place, 1);
      else side[place] = `~${who}.${n} ${salt}`;
    });
    return { base: base.join('\n'), stored: sides[0].join('\n'), incoming: sides[1].join('\n') };
  });

const lines = (text: string) => (text === '' ? [] : text.split('\n'));
const written = (base: string, text: string) => lines(text).filter((line) => line.trim() && !lines(base).includes(line));

describe('notes of two people', () => {
  it('of which one wrote nothing are those of the other', () => {
    fc.assert(
      fc.property(anyText, anyText, (base, text) => {
        expect(mergeNotes(base, text, base)).toBe(text.normalize('NFC'));
        expect(mergeNotes(base, base, text)).toBe(text.normalize('NFC'));
        expect(mergeNotes(base, text, text)).toBe(text.normalize('NFC'));
      }),
    );
  });

  it('lose no line that either of them wrote', () => {
    const holds = (base: string, stored: string, incoming: string) => {
      const merged = mergeNotes(base, stored, incoming);
      for (const line of [...written(base, stored), ...written(base, incoming)]) expect(merged).toContain(line);
    };
    fc.assert(fc.property(edits, ({ base, stored, incoming }) => holds(base, stored, incoming)));
    fc.assert(fc.property(anyText, anyText, anyText, holds));
  });

  it('say the same when they are merged again', () => {
    fc.assert(
      fc.property(edits, ({ base, stored, incoming }) => {
        const once = mergeNotes(base, stored, incoming);
        expect(mergeNotes(base, once, incoming)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('make nothing up', () => {
    fc.assert(
      fc.property(edits, ({ base, stored, incoming }) => {
        const known = new Set([...lines(base), ...lines(stored), ...lines(incoming)]);
        for (const line of lines(mergeNotes(base, stored, incoming)))
          expect(known).toContain(line.startsWith(MARK) ? line.slice(MARK.length) : line);
      }),
    );
  });

  it('take what one took out where the other left it alone', () => {
    expect(mergeNotes('một\nhai\nba', 'một\nba', 'một\nhai\nba\nbốn')).toBe('một\nba\nbốn');
  });

  it('keep both wordings of a line, the second marked', () => {
    const merged = mergeNotes('Xong tháng 3', 'Xong tháng 4', 'Xong tháng 5');
    expect(merged).toBe('Xong tháng 4\n≠ Xong tháng 5');
    expect(isContested(merged)).toBe(true);
    expect(mergeNotes('Xong tháng 3', merged, 'Xong tháng 5')).toBe(merged);
  });

  it('stand below each other unmarked where both began on an empty page', () => {
    expect(mergeNotes('', 'Chủ trì mở đầu', 'Sở Y tế vắng')).toBe('Chủ trì mở đầu\nSở Y tế vắng');
  });

  it('take a line typed further for the same line', () => {
    expect(mergeNotes('', 'Xe trên', 'Xe trên 10 tấn\nhạn thứ Sáu')).toBe('Xe trên 10 tấn\nhạn thứ Sáu');
    expect(mergeNotes('', 'Xe trên 10 tấn', 'Xe trên')).toBe('Xe trên 10 tấn');
  });

  it('are one text on two keyboards: composed and decomposed letters are the same', () => {
    const composed = 'Đường sắt đô thị'.normalize('NFC');
    expect(mergeNotes(composed, composed, composed.normalize('NFD'))).toBe(composed);
    expect(mergeNotes('', composed.normalize('NFD'), `${composed}\nGa Kè`)).toBe(`${composed}\nGa Kè`);
    expect(mergeNotes('a\r\nb', 'a\nb', 'a\r\nb\r\nc')).toBe('a\nb\nc');
  });
});

describe('the cursor', () => {
  it.each([
    ['above it a line came', 'hai', 'một\nhai', 2, 6],
    ['below it a line came', 'một', 'một\nhai', 2, 2],
    ['at the end', 'một', 'không\nmột', 3, 9],
  ])('stays on its letter where %s', (_, before, after, cursor, expected) => expect(cursorAfter(before, after, cursor)).toBe(expected));

  it('never leaves the text', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(200), (before, after, n) => {
        const cursor = cursorAfter(before, after, Math.min(n, before.length));
        expect(cursor).toBeGreaterThanOrEqual(0);
        expect(cursor).toBeLessThanOrEqual(after.length);
      }),
    );
  });
});
