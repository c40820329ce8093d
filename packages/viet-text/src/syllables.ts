import { fold } from './fold';
import { integerSyllables, numberSyllables } from './number';
import { plain } from './plain';

/** Syllables of what stands behind a number: "mét vuông", "ki lô mét trên giờ", "phần trăm". */
const UNITS: Record<string, number> = {
  '%': 2,
  '‰': 2,
  '°': 1,
  '°c': 2,
  '°f': 2,
  '₫': 1,
  đ: 1,
  $: 2,
  '€': 2,
  '£': 2,
  '¥': 1,
  usd: 2,
  eur: 2,
  vnd: 3,
  vnđ: 3,
  m: 1,
  'm²': 2,
  m2: 2,
  'm³': 2,
  m3: 2,
  cm: 3,
  mm: 3,
  km: 3,
  'km²': 4,
  km2: 4,
  'km/h': 5,
  'm/s': 3,
  ha: 2,
  g: 1,
  kg: 3,
  mg: 3,
  l: 1,
  ml: 3,
  kw: 3,
  kwh: 4,
  mw: 3,
  tr: 1,
  k: 1,
  h: 1,
};

/** "60 km/h" is read as "60km/h" is. */
const SPACED_UNIT = /(\d) (%|°C|USD|EUR|VNĐ|VND|m[²³23]|cm|mm|km[²2]?|km\/h|m\/s|ha|kg|mg|ml|kWh?|MW)(?![\p{L}\p{N}/])/gu;

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const n = integerSyllables;

/** Written forms with their own reading, tried in this order on a whole token. */
const FORMS: [RegExp, (...parts: string[]) => number][] = [
  // 20/1/2026 "hai mươi tháng một năm …"
  [
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/,
    (_, day = '', month = '', year = '') => n(plainZero(day)) + 1 + n(plainZero(month)) + 1 + n(year),
  ],
  [/^(0?[1-9]|1[0-2])\/(\d{4})$/, (_, month = '', year = '') => n(plainZero(month)) + 1 + n(year)],
  [/^(0?[1-9]|[12]\d|3[01])\/(0?[1-9]|1[0-2])$/, (_, day = '', month = '') => n(plainZero(day)) + 1 + n(plainZero(month))],
  // 15h30, 15:30
  [/^(\d{1,2})[hg:](\d{2})$/i, (_, hours = '', minutes = '') => n(plainZero(hours)) + 1 + (minutes === '00' ? 0 : n(plainZero(minutes)))],
  // 10-15 "mười đến mười lăm"; a falling pair is a score and says nothing between
  [
    new RegExp(`^(${NUMBER})[-–](${NUMBER})(.*)$`, 'i'),
    (_, from = '', to = '', unit = '') =>
      numberSyllables(from) + (value(from) < value(to) ? 1 : 0) + numberSyllables(to) + (unit ? unitSyllables(unit) : 0),
  ],
  [
    /^([$€£₫])(\d+(?:[.,]\d+)*)(.*)$/,
    (_, sign = '', amount = '', rest = '') => numberSyllables(amount) + (UNITS[sign] ?? 1) + (rest ? unitSyllables(rest) : 0),
  ],
  [new RegExp(`^([-−+]?${NUMBER})$`), (_, number = '') => numberSyllables(number)],
  [new RegExp(`^([-−+]?${NUMBER})([^\\d].*)$`), (_, number = '', unit = '') => numberSyllables(number) + unitSyllables(unit)],
];

const plainZero = (digits: string) => digits.replace(/^0+(?=\d)/, '');
const value = (written: string) => Number(written.replace(/\./g, '').replace(',', '.'));

function unitSyllables(unit: string): number {
  const known = UNITS[unit.toLowerCase()];
  return known ?? unit.split(/[/\-–.+]/).reduce((sum, part) => sum + (UNITS[part.toLowerCase()] ?? token(part)), 0);
}

/** One Vietnamese syllable, folded: onset, vowels, coda (k for Đắk Lắk). */
const SYLLABLE = /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnptk])?$/;
const ROMAN = /^(?=[IVX]{2,}$)X{0,3}(IX|IV|V?I{0,3})$/;
const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10 };

function roman(digits: string): number {
  return [...digits].reduce((sum, digit, at, all) => {
    const here = ROMAN_DIGITS[digit] ?? 0;
    return here < (ROMAN_DIGITS[all[at + 1] ?? ''] ?? 0) ? sum - here : sum + here;
  }, 0);
}

/** A word without digits: a Vietnamese syllable, an acronym said letter by letter, or a foreign word by its vowels. */
function word(letters: string): number {
  if (ROMAN.test(letters)) return integerSyllables(String(roman(letters)));
  const folded = fold(letters).replace(/[^\p{L}]/gu, '');
  if (!folded) return 0;
  if (SYLLABLE.test(folded)) return 1;
  const capitals = letters.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals === [...folded].length) return capitals;
  return Math.max(1, folded.match(/[aeiouy]+/g)?.length ?? 0);
}

/** A token without the marks around it. A loop at the end: a regex would try each of a million dots as the last. */
function core(written: string): string {
  const from = written.search(/[\p{L}\p{N}$€£₫+\-−]/u);
  if (from < 0) return '';
  let to = written.length;
  while (to > from && !/[\p{L}\p{N}%‰°₫$€£²³]/u.test(written[to - 1] ?? '')) to--;
  return written.slice(from, to);
}

/** One token of the text. Tokens that fit no form are read part by part. */
function token(written: string): number {
  const bare = core(written);
  if (!bare) return 0;
  if (!/\d/.test(bare)) return bare.split(/[^\p{L}\p{M}'’]+/u).reduce((sum, part) => sum + word(part), 0);
  for (const [form, count] of FORMS) {
    const found = form.exec(bare);
    if (found) return count(...found);
  }
  const parts = bare.match(/\d+|[^\d]+/g) ?? [];
  return parts.length < 2 ? 1 : parts.reduce((sum, part) => sum + token(part), 0);
}

/**
 * Spoken syllables of `text`, estimated: a white-space token is a syllable; numbers, dates, times, money,
 * percentages, Roman numerals, acronyms and foreign words count what a presenter says.
 * @example syllables('Ngày 20/1 giảm 25%') // 11: "ngày hai mươi tháng một giảm hai mươi lăm phần trăm"
 */
export function syllables(text: string): number {
  const parts = plain(text)
    .replace(/\bhttps?:\/\//gi, '')
    .replace(SPACED_UNIT, '$1$2')
    .split(' ');
  // A text says the same few words over and over: each is read once, or a megabyte would hold a server for seconds.
  const known = new Map<string, number>();
  let sum = 0;
  for (const part of parts) {
    const count = known.get(part) ?? token(part);
    known.set(part, count);
    sum += count;
  }
  return sum;
}

/**
 * Seconds a presenter needs for `text`, whole, at least 1 for any text that is said.
 * @param syllablesPerMinute the presenter's pace. @default 230, near the 233 measured on VOV news
 * @throws RangeError where the pace is not above zero
 */
export function readingSeconds(text: string, syllablesPerMinute = 230): number {
  if (!(syllablesPerMinute > 0)) throw new RangeError('syllablesPerMinute must be above zero');
  const said = syllables(text);
  return said === 0 ? 0 : Math.max(1, Math.round((said / syllablesPerMinute) * 60));
}
