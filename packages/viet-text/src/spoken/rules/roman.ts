import { isMarkedSyllable } from '../shape';
import { sticky } from '../forms';
import { type Here, type Rule, type Said, sure, unsure } from '../types';

const VALID = /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
const DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };

/** Null where the letters are no numeral: `IIII`, `VX`. */
export function roman(letters: string): number | null {
  if (!VALID.test(letters)) return null;
  return Array.from(letters, (letter) => DIGITS[letter] ?? 0).reduce((sum, here, at, all) => (here < (all[at + 1] ?? 0) ? sum - here : sum + here), 0);
}

/** Words behind which even a single I, V or X is a numeral. */
const COUNTED =
  /(?:^|[^\p{L}])(?:đại hội|đại hội đảng|thế kỷ|thế kỉ|tk|quý|khóa|khoá|kỳ|học kỳ|kỳ họp|lần|lần thứ|thứ|chương|phần|hạng|cấp|loại|tập|quyển|vùng|khu|điều|mục|bậc|trung ương|giai đoạn|nhóm|đợt|thế chiến|chiến tranh thế giới|chiến tranh thế giới lần|quân khu|quân đoàn|kỳ|lớp|phụ lục|bảng|tổ|đội|ca|louis|charles|elizabeth|napoleon|nicholas|john paul|leo|bát|đô thị|đô thị loại)\s$/u;

function read(letters: string, here: Here): Said | null {
  const value = roman(letters);
  if (value === null) return null;
  const counted = here.before(COUNTED);
  if (here.before(/(?:^|[^\p{L}])thứ\s$/u)) return sure(value === 1 ? 'nhất' : here.say.ordinal(String(value)));
  if (counted) return sure(here.say.integer(String(value)));
  // Alone, only what can hardly be anything else: CD, MC, DI and VI are words or names.
  if (letters.length < 2 || /[LCDM]/.test(letters)) return null;
  return isMarkedSyllable(letters) ? null : letters.length > 2 || /^II$/.test(letters) ? sure(here.say.integer(String(value))) : unsure(here.say.integer(String(value)));
}

const NUMERAL = '[IVXLCDM]{1,15}';

export const romans: Rule[] = [
  {
    // thế kỷ XVII-XVIII
    name: 'roman',
    at: 'word',
    form: sticky(String.raw`(${NUMERAL}) ?[-–] ?(${NUMERAL})(?![\p{L}\p{N}])`),
    read([, a = '', b = ''], here) {
      const from = read(a, here);
      const to = roman(b);
      return from && to !== null ? { said: `${from.said} đến ${here.say.integer(String(to))}`, sure: from.sure } : null;
    },
  },
  {
    // quý III/2026
    name: 'roman',
    at: 'word',
    form: sticky(String.raw`(${NUMERAL})/([12]\d{3})(?![\p{L}\p{N}/])`),
    read([, numeral = '', year = ''], here) {
      const said = read(numeral, here);
      return said && { ...said, said: `${said.said} năm ${here.say.integer(year)}` };
    },
  },
  {
    name: 'roman',
    at: 'word',
    form: sticky(String.raw`(${NUMERAL})(?![\p{L}\p{N}])`),
    read: ([numeral], here) => read(numeral, here),
  },
];
