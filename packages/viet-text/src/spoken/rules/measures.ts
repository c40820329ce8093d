import { ALONE, PER, UNITS } from '../tables/units';
import { NUMBER, oneOf, SCALE, sticky, UNIT } from '../forms';
import { type Here, type Rule, type Said, sure } from '../types';

const unit = (written: string): string => UNITS[written.trim()] ?? written.trim();
const SIGN = '[$€£¥₩₫]';

/** `1m75` is a height; `m2` and `m3` alone are areas and volumes. */
const height: Rule = {
  name: 'measure',
  at: 'digit',
  form: sticky(String.raw`(\d{1,2})m([014-9]|\d{2})(?![\p{L}\p{N}/])`),
  read: ([, metres = '', rest = ''], here) => sure(`${here.say.integer(metres)} mét ${here.say.integer(rest)}`),
};

function measured(written: string, behind: string, here: Here): Said {
  const number = here.say.number(written, /%|km|kg|ha|m[²2]/.test(behind));
  return { said: `${number.said} ${unit(behind)}`, sure: number.sure };
}

/** In front of a number: what is said, and whether a space may stand between. */
const FRONT: Readonly<Record<string, string>> = {
  '-': 'âm',
  '−': 'âm',
  '–': 'âm',
  '+': 'cộng',
  '±': 'cộng trừ',
  '~': 'khoảng',
  '≈': 'khoảng',
  '>': 'trên',
  '<': 'dưới',
  '≥': 'từ',
  '≤': 'không quá',
};

/** 2tr5, 1tỷ2 */
const halfway: Rule = {
  name: 'money',
  at: 'digit',
  form: sticky(String.raw`(\d{1,3})(tr|tỷ|tỉ)(\d{1,3})(?![\p{L}\p{N}])`),
  read: ([, whole = '', scale = '', rest = ''], here) =>
    sure(`${here.say.integer(whole)} ${scale === 'tr' ? 'triệu' : scale} ${here.say.integer(rest)}`),
};

export const measures: Rule[] = [
  height,
  halfway,
  {
    name: 'measure',
    at: 'digit',
    form: sticky(`(${NUMBER})(${UNIT})`),
    read: ([, written = '', behind = ''], here) => measured(written, behind, here),
  },
  {
    // US$5 triệu: the currency follows the amount and its scale
    name: 'money',
    at: 'sign',
    form: sticky(`(${SIGN}) ?(${NUMBER})((?:-(?=\\d)${NUMBER})?)((?: ?${SCALE}(?!\\p{L}))?)`),
    read: (found, here) => prefixed(found, here, unit(found[1] ?? '')),
  },
  {
    name: 'money',
    at: 'word',
    form: sticky(`(?:USD?|A|S|NT|HK)(\\$) ?(${NUMBER})((?:-(?=\\d)${NUMBER})?)((?: ?${SCALE}(?!\\p{L}))?)`),
    read: (found, here) => prefixed(found, here, DOLLARS[found[0].slice(0, found[0].indexOf('$'))] ?? 'đô la'),
  },
  {
    // -5°C, +3%, > 11, ~20 km: only where nothing stands before it that the sign could join
    name: 'measure',
    at: 'sign',
    form: sticky(`([-−–+±~≈><≥≤])( ?)(${NUMBER})(${UNIT})?`),
    read([, sign = '', space = '', written = '', behind], here) {
      const joins = here.before(/[\p{L}\p{N})%]\s?$/u);
      const minus = /[-−–]/.test(sign);
      if (minus && (space || here.before(/[\p{L}\p{N})%]$/u))) return null;
      const number = behind ? measured(written, behind, here) : here.say.number(written);
      // A line that begins with "-5" may be a list.
      const list = minus && !behind && here.before(/(?:^|\n)\s*$/u);
      return { said: `${FRONT[sign]} ${number.said}`, sure: number.sure && !list && !(sign === '+' && joins && !space) };
    },
  },
];

const DOLLARS: Readonly<Record<string, string>> = {
  US: 'đô la Mỹ',
  USD: 'đô la Mỹ',
  A: 'đô la Úc',
  S: 'đô la Singapore',
  NT: 'đô la Đài Loan',
  HK: 'đô la Hồng Kông',
};

function prefixed([, , amount = '', to = '', scale = '']: RegExpExecArray, here: Here, currency: string): Said {
  const from = here.say.number(amount, Boolean(scale));
  const until = to ? here.say.number(to.slice(1), Boolean(scale)) : null;
  return {
    said: [from.said, until && `đến ${until.said}`, scale.trim(), currency].filter(Boolean).join(' '),
    sure: from.sure && (until?.sure ?? true),
  };
}

/** Said "trên" between two measures (mét khối trên giây), "một" behind money and counts (đồng một ki lô gam). */
const MEASURE_BEFORE = /(?:^|[^\p{L}])(?:km|m|m²|m2|m³|m3|mm|cm|mg|g|µg|μg|ml|lít|mét|lần)$/u;
const TRUE_RATIO = new Set(['h', 's', 'giờ', 'giây', 'l', 'L', 'lít', 'ml', 'dl', 'm³', 'm3', 'm²', 'm2', 'km²', 'km2', 'cm²', 'phút', 'kg']);

export const per: Rule[] = [
  {
    name: 'per',
    at: 'sign',
    form: sticky(String.raw`[/∕] ?(${oneOf([...PER, ...PER.map((one) => one.toUpperCase()), ...Object.keys(UNITS).filter((one) => /^\p{L}/u.test(one))])})(?![\p{L}\p{N}²³])`),
    read([, behind = ''], here) {
      if (!here.before(/[\p{L}\p{N}%²³₫$€)]$/u)) return null;
      const density = here.before(/(?:người|µg|μg|mg)$/u) && /[²³23]$/.test(behind);
      const ratio = density || (TRUE_RATIO.has(behind) && here.before(MEASURE_BEFORE) && !here.before(/lần$/u));
      return sure(`${ratio ? 'trên' : 'một'} ${UNITS[behind] ?? behind.toLowerCase()}`);
    },
  },
];

const LONE = new RegExp(String.raw`(?:^|[^\p{L}])(?:trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ|mỗi|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|chục)\s$`, 'u');

export const units: Rule[] = [
  {
    name: 'unit',
    at: 'word',
    form: sticky(String.raw`(?:${oneOf(ALONE)}|ha|m|g|l)(?![\p{L}\p{N}²³'’.@])`),
    read([written], here) {
      const known = ALONE.some((one) => one === written);
      return known || here.before(LONE) ? sure(unit(written)) : null;
    },
  },
  {
    // "35 độ C", "độ F"
    name: 'unit',
    at: 'word',
    form: sticky(String.raw`[CF](?![\p{L}\p{N}])`),
    read: ([letter], here) => (here.before(/(?:^|[^\p{L}])độ\s$/u) ? sure(letter === 'C' ? 'xê' : 'ép') : null),
  },
];
