import { doReadNumber, ReadingConfig } from 'read-vietnamese-number';
import { type Reader, type Said, sure, unsure, type Voice } from './types';

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

/** Where both ways to set the signs would do, the length of what follows the sign decides. */
const WRITTEN: [RegExp, (found: RegExpExecArray, parts: Parts, scaled: boolean) => Said][] = [
  [/^\d+$/, ([whole], { integer }) => sure(integer(whole))],
  // 200.000 · 1.234,56
  [/^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/, ([, whole = '', fraction], { joined }) => sure(joined(whole, fraction))],
  // 1,234,567 · 1,234.5: English, and nothing else
  [/^(\d{1,3}(?:,\d{3}){2,})(?:\.(\d+))?$/, ([, whole = '', fraction], { joined }) => sure(joined(whole, fraction))],
  [/^(\d{1,3}(?:,\d{3})+)\.(\d+)$/, ([, whole = '', fraction], { joined }) => sure(joined(whole, fraction))],
  // 25,000 is an English thousand more often than a decimal with three zeros
  [/^([1-9]\d{0,2}),000$/, ([, whole = ''], { integer }) => unsure(integer(`${whole}000`))],
  [/^([1-9]\d{0,2}),(\d{3})$/, ([, whole = '', fraction], { joined }, scaled) => ({ said: joined(whole, fraction), sure: scaled })],
  [/^(\d+),(\d+)$/, ([, whole = '', fraction], { joined }) => sure(joined(whole, fraction))],
  // 4.0 is a version more often than a number
  [/^(\d+)\.(0)$/, ([, whole = ''], { integer }) => unsure(`${integer(whole)} chấm không`)],
  [/^(\d+)\.(\d+)$/, ([, whole = '', fraction], { joined }) => unsure(joined(whole, fraction))],
];

type Parts = { integer: (digits: string) => string; joined: (whole: string, fraction: string | undefined) => string };

function readerOf(voice: Voice): Reader {
  // Only bare digits are given to the library: its own signs are taken as patterns (`.` would take every digit away),
  // and it drops the zeros at the end of a decimal.
  const config = Object.assign(new ReadingConfig(), {
    unit: [],
    units: [[], [voice.thousand], ['triệu'], ['tỷ']],
    oddText: voice.zero,
    fourToneText: voice.four,
  });
  const digits = (written: string) => Array.from(written, (digit) => DIGITS[Number(digit)] ?? '').join(' ');
  const integer = (written: string) => {
    // "05 người" is "năm người"; a longer row with a zero in front is a code.
    const bare = written.length === 2 && written[0] === '0' ? written.slice(1) : written;
    if (bare.length === 1) return DIGITS[Number(bare)] ?? '';
    return bare[0] === '0' || bare.length > 18 ? digits(bare) : doReadNumber(bare, config);
  };
  // Two digits as a number, more or with a zero in front one by one: "ba phẩy hai mươi lăm", "không phẩy không năm".
  const fraction = (written: string) => (written.length <= 2 && written[0] !== '0' ? integer(written) : digits(written));
  const joined = (whole: string, decimals: string | undefined) => {
    const said = integer(whole.replace(/\D/g, ''));
    return decimals ? `${said} phẩy ${fraction(decimals)}` : said;
  };
  const parts: Parts = { integer, joined };
  const bare = (written: string) => written.replace(/^0+(?=\d)/, '');
  const ordinal = (written: string) => (bare(written) === '4' ? 'tư' : integer(bare(written)));
  return {
    integer,
    digits,
    ordinal,
    month: ordinal,
    number(written, scaled = false) {
      for (const [form, read] of WRITTEN) {
        const found = form.exec(written);
        if (found) return read(found, parts, scaled);
      }
      return unsure(digits(written.replace(/\D/g, '')));
    },
  };
}

const readers = new Map<string, Reader>();

/** There are eight voices; each is made once. */
export function reader(voice: Voice): Reader {
  const key = `${voice.zero} ${voice.thousand} ${voice.four}`;
  const known = readers.get(key);
  if (known) return known;
  const made = readerOf(voice);
  readers.set(key, made);
  return made;
}
