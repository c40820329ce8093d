import { UNITS } from './tables/units';

/** Pieces of patterns that several rules share. Every repetition is bounded. */

export const escaped = (written: string): string => written.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');

/** Longest first, or `m` would take `m²`. */
export const oneOf = (written: Iterable<string>): string =>
  [...written]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** A number with its signs, whole: `200.000`, `1.234,5`, `3,25`, `1,234.5`, `2026`. */
export const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{3}){1,6}(?:,\d{1,9})?|\d{1,3}(?:,\d{3}){1,6}\.\d{1,9}|\d{1,3}(?:,\d{3}){2,6}|\d{1,18}(?:[.,]\d{1,9})?)(?!\d|[.,]\d)`;

/** One-letter units that a space may part from their number; the others would take "5 k…" or a list "3 V". */
const FAR = /^(?:[mgl°º%‰đ₫$€£]|..+)$/u;
const units = Object.keys(UNITS);
export const UNIT = String.raw`(?:(?:${oneOf(units)})|[ \u00A0\u202F\u2009](?:${oneOf(units.filter((unit) => FAR.test(unit)))}))(?![\p{L}\p{N}²³])`;

export const DASH = String.raw`[ \u00A0]?[-–—−][ \u00A0]?`;

/** Nothing that goes on: a letter, a digit, or a sign with a digit behind it. */
export const END = String.raw`(?![\p{L}\p{N}]|[.,/:–-]\d)`;

export const sticky = (source: string): RegExp => new RegExp(source, 'uy');

/** What a number counts in thousands and more. */
export const SCALE = String.raw`(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|trăm)(?: (?:nghìn|ngàn|triệu|tỷ|tỉ))?`;

/** In front of a date: "ngày" is not said again. */
export const DAY_WORD = /(?:^|[^\p{L}])(?:ngày|mùng|mồng|sáng|trưa|chiều|tối|đêm|khuya|hôm|lễ|khánh|dịp|đường|phố|cầu|trường|tết|rằm)\s?[(“"]?$/u;
