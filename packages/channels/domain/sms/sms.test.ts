import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeGsm7, encodeGsm7, outsideGsm7, septetsOf } from './gsm7';
import { listCalled, lists, phone } from './numbers';
import { carry, cutAfter, ROOM } from './parts';
import { withoutMarks } from './plain';
import { dayOf, spend } from './spending';

/** Every character of both tables, found by asking, not by copying the tables. */
const alphabet = Array.from({ length: 0x2100 }, (_, code) => String.fromCodePoint(code)).filter((char) => septetsOf(char) !== null);
const words = fc.oneof(
  fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 900 }),
  fc.string({ unit: fc.constantFrom(...'ạảãâấầẫậđĐươừữ ớABC12{}€😀👩‍🚒'), maxLength: 900 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
);

describe('the GSM-7 alphabet', () => {
  it('holds 127 basic characters and ten of two septets', () => {
    expect(alphabet.filter((char) => septetsOf(char) === 1)).toHaveLength(127);
    expect(alphabet.filter((char) => septetsOf(char) === 2)).toHaveLength(10);
  });
  it('has à é ì ò ù, and not á, À, đ, curly quotes, dashes, an ellipsis or a no-break space', () => {
    expect(outsideGsm7('àéìòù')).toBeNull();
    for (const char of 'áÀđ“–…\u00a0') expect(outsideGsm7(char), char).toBe(char);
  });
  it('comes back as it went, seven bits each', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 400 }), (text) => {
        const septets = encodeGsm7(text) as Uint8Array;
        expect(septets.every((one) => one < 128)).toBe(true);
        expect(decodeGsm7(septets)).toBe(text);
      }),
    );
    expect(encodeGsm7('đ')).toBeNull();
  });
});

describe('parts', () => {
  it('are never over their limit, join to the whole text, and no character is cut in two', () => {
    fc.assert(
      fc.property(words, (text) => {
        const { parts, encoding, used } = carry(text);
        const { one, many } = ROOM[encoding];
        const sizes = parts.map((part) => (encoding === 'gsm7' ? (encodeGsm7(part) as Uint8Array).length : part.length));
        expect(parts.join('')).toBe(text.normalize('NFC'));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(used);
        for (const size of sizes) expect(size).toBeLessThanOrEqual(parts.length === 1 ? one : many);
        if (encoding === 'ucs2') for (const part of parts) expect(part).not.toMatch(/\p{Cs}/u);
        // As few as there can be: an escaped character or a pair may leave one place empty.
        expect(parts.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(used / (many - 1))));
      }),
    );
  });
  it('are the same in NFC and NFD', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(carry(text.normalize('NFD'))).toEqual(carry(text.normalize('NFC')));
      }),
    );
    expect(carry('Mưa lớn'.normalize('NFD')).used).toBe(7);
  });
  it('turn at 160 and 161, 70 and 71, and an escape takes two places', () => {
    expect(carry('a'.repeat(160)).parts).toHaveLength(1);
    expect(carry('a'.repeat(161)).parts.map((part) => part.length)).toEqual([153, 8]);
    expect(carry('ạ'.repeat(70)).parts).toHaveLength(1);
    expect(carry('ạ'.repeat(71)).parts.map((part) => part.length)).toEqual([67, 4]);
    expect(carry('€'.repeat(80)).parts).toHaveLength(1);
    expect(carry('€'.repeat(81)).parts.map((part) => part.length)).toEqual([76, 5]);
    // 66 units and then a pair: it goes to the next part whole.
    expect(carry(`${'ạ'.repeat(66)}😀${'ạ'.repeat(9)}`).parts.map((part) => part.length)).toEqual([66, 11]);
    expect(cutAfter(carry('a'.repeat(400)), 2)).toBe(306);
    expect(cutAfter(carry('a'.repeat(160)), 1)).toBeNull();
  });
});

describe('text without marks', () => {
  it('keeps its capitals and fits GSM-7', () => {
    expect(withoutMarks('Mưa lớn ở Đống Đa – “ngập 20–40 cm”…')).toBe('Mua lon o Dong Da - "ngap 20-40 cm"...');
    expect(withoutMarks('ĐƯỜNG LÁNG'.normalize('NFD'))).toBe('DUONG LANG');
    expect(withoutMarks('mưa 🌧 ngập')).toBe('mua 🌧 ngap');
  });
  it('leaves no Vietnamese letter that would make the text dear', () => {
    const letters = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ';
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters, ...letters.toUpperCase(), ' ', '.'), maxLength: 200 }), (text) => {
        expect(carry(withoutMarks(text)).encoding).toBe('gsm7');
        expect(withoutMarks(text).length).toBe(text.length);
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['0901 234 567', '84901234567'],
    ['+84 901.234.567', '84901234567'],
    ['84901234567', '84901234567'],
    ['024 3857 1234', '842438571234'],
    ['+1 415 555 0100', '14155550100'],
    ['0084901234567', '84901234567'],
  ])('%s is %s', (written, number) => expect(phone(written)).toBe(number));
  it.each(['', '113', '090123', '901234567', '+84 0901234567', 'chị Hoa', '+8490123456789012', '0901234567890', '1900 1234'])(
    '%s is none',
    (written) => expect(phone(written)).toBeNull(),
  );
  it('stand in named lists, each once', () => {
    const all = lists('Toà soạn: 0901234567, +84901234567, bậy; Phường: 0912345678\n0901234567');
    expect(all.map((one) => [one.name, one.numbers.length, one.unreadable])).toEqual([
      ['Toà soạn', 1, ['bậy']],
      ['Phường', 2, []],
    ]);
    expect(listCalled(all, 'toà soạn'.normalize('NFD'))?.numbers).toEqual(['84901234567']);
    expect(listCalled(all, '')?.numbers).toEqual(['84901234567', '84912345678']);
    expect(listCalled(all, 'khác')).toBeNull();
  });
});

describe('spending', () => {
  const noon = Date.UTC(2026, 10, 30, 5);
  it('is counted by the day and the month of Vietnam, and stops before a limit is passed', () => {
    const first = spend(null, 600, { day: 1000, month: 1500 }, noon);
    expect(first).toEqual({ spent: { day: '2026-11-30', today: 600, month: '2026-11', thisMonth: 600 }, over: null });
    expect(spend(first.spent, 600, { day: 1000, month: 1500 }, noon).over).toBe('day');
    expect(spend(first.spent, 600, { day: 0, month: 1000 }, noon).over).toBe('month');
    expect(spend(first.spent, 600, { day: 0, month: 0 }, noon).over).toBeNull();
    // 23:00 in London is the next day, and here the next month, in Hà Nội.
    expect(dayOf(Date.UTC(2026, 10, 30, 23))).toBe('2026-12-01');
    expect(spend(first.spent, 600, { day: 1000, month: 1500 }, Date.UTC(2026, 10, 30, 23)).spent).toMatchObject({
      today: 600,
      thisMonth: 600,
    });
  });
});
