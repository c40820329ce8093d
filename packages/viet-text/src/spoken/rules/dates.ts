import { DASH, DAY_WORD, END, sticky } from '../forms';
import { type Here, type Rule, type Said, sure, unsure } from '../types';

const DAY = String.raw`(0?[1-9]|[12]\d|3[01])`;
const MONTH = String.raw`(0?[1-9]|1[0-2])`;
const YEAR = String.raw`([12]\d{3})`;
const MONTH_WORD = /(?:^|[^\p{L}])tháng\s?$/u;

const day = (here: Here, written: string) => here.say.integer(written.replace(/^0/, ''));
const monthOf = (here: Here, days: string, month: string) => `${day(here, days)} tháng ${here.say.month(month)}`;
const yearOf = (here: Here, year: string | undefined) => (year ? ` năm ${here.say.integer(year)}` : '');

/** "ngày" is said in front unless the text says it, or a word as good. */
const dated = (here: Here, said: string) => (here.before(DAY_WORD) ? said : `ngày ${said}`);

/** Words that make `3/4` a fraction: what is measured by it, or what follows it. */
const SHARE_BEFORE =
  /(?:^|[^\p{L}])(?:khoảng|gần|hơn|chiếm|đạt|bằng|còn|tới|đến|quá|trên|dưới|ít nhất|tối thiểu|chừng|giảm|tăng|mất|hết|được|cả|với|thêm|có)\s$/u;
const SHARE_AFTER =
  /^\s(?:số|tổng|dân|diện|quãng|chặng|thời|lượng|các|nhà|hộ|doanh|sinh|đại|ủy|thành|người|khối|giá|chiều|phần|vốn|quân|cử|phiếu|nhu|trong|học|lao|cổ|khu|nguồn|sản|thu|bát|cốc|thìa|muỗng|công|kế|đoạn|tuyến|trẻ|cán|ngân|trường|bề)(?!\p{L})/u;
/** Words behind which `12/4` is a house. */
const HOUSE = /(?:^|[^\p{L}])(?:số|số nhà|nhà|hẻm|ngõ|ngách|kiệt|kiệt số|lô|thửa|thửa số|căn)\s$/u;
const OUT_OF =
  /(?:^|[^\p{L}])(?:điểm|huyết áp|tỷ lệ|tỉ lệ|thị lực|phục vụ|hoạt động|trực|làm việc|liên tục|mở cửa|hỗ trợ|túc trực|đạt|phiếu|xếp hạng|hạng|thứ|suốt|canh gác|hotline|sóng)\s$/u;
const OUT_OF_AFTER = /^(?:\s?giờ|\s?h(?!\p{L})|\s(?:điểm|phiếu|xã|phường|tỉnh|thành phố|quận|huyện|mẫu|ca|trường|thôn|bàn|câu|tiêu chí|nước))(?!\p{L})/u;

const stroke = (here: Here, a: string, b: string) => `${here.say.integer(a)} trên ${here.say.integer(b)}`;
const fraction = (here: Here, a: string, b: string) => `${here.say.integer(a)} phần ${here.say.ordinal(b)}`;

function slashed(a: string, b: string, here: Here): Said {
  const top = Number(a);
  const bottom = Number(b);
  const part = top < bottom && bottom <= 20 && top > 0;
  if (here.before(HOUSE)) return sure(stroke(here, a, b));
  if (part && here.after(SHARE_AFTER)) return sure(fraction(here, a, b));
  const date = top >= 1 && top <= 31 && bottom >= 1 && bottom <= 12;
  if (date && here.before(DAY_WORD)) return sure(monthOf(here, a, b));
  if (here.before(OUT_OF) || here.after(OUT_OF_AFTER)) return sure(stroke(here, a, b));
  if (part && here.before(SHARE_BEFORE)) return here.before(/(?:đến|tới|có|với|trên|được|hết)\s$/u) && date ? unsure(`ngày ${monthOf(here, a, b)}`) : sure(fraction(here, a, b));
  if (!date) return part ? unsure(fraction(here, a, b)) : sure(stroke(here, a, b));
  // 24/7 is as often "day and night"; what is smaller on top may be a fraction.
  const doubtful = (part && !here.before(/(?:^|[^\p{L}])(?:từ|trước|sau|vào|trong|kể từ)\s$/u)) || (a === '24' && b === '7');
  return { said: dated(here, monthOf(here, a, b)), sure: !doubtful };
}

/** Two pairs so written are one holiday in two days. */
const HOLIDAYS = /^30[/.-]4.+0?1[/.-]5$/;

export const dates: Rule[] = [
  {
    // 2026-01-20
    name: 'date',
    at: 'digit',
    form: sticky(String.raw`${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])${END}`),
    read: ([, year, month = '', days = ''], here) => sure(dated(here, monthOf(here, days, month) + yearOf(here, year))),
  },
  {
    // 20/1-25/1/2026
    name: 'dates',
    at: 'digit',
    form: sticky(String.raw`${DAY}([/.])${MONTH}(?:\2${YEAR})?${DASH}${DAY}\2${MONTH}(?:\2${YEAR})?${END}`),
    read([written, from = '', mark = '', month = '', year, to = '', month2 = '', year2], here) {
      if (mark === '.' && !year && !year2) return null;
      const joined = HOLIDAYS.test(written) ? 'và' : 'đến';
      return sure(dated(here, `${monthOf(here, from, month)}${yearOf(here, year)} ${joined} ${monthOf(here, to, month2)}${yearOf(here, year2)}`));
    },
  },
  {
    // 20-25/1/2026
    name: 'dates',
    at: 'digit',
    form: sticky(String.raw`${DAY}${DASH}${DAY}/${MONTH}(?:/${YEAR})?${END}`),
    read: ([, from = '', to = '', month = '', year], here) =>
      Number(from) < Number(to) ? sure(dated(here, `${day(here, from)} đến ${monthOf(here, to, month)}${yearOf(here, year)}`)) : null,
  },
  {
    // 7-9/2026: months
    name: 'dates',
    at: 'digit',
    form: sticky(String.raw`${MONTH}${DASH}${MONTH}/${YEAR}${END}`),
    read: ([, from = '', to = '', year], here) =>
      sure(`${here.before(MONTH_WORD) ? '' : 'tháng '}${here.say.month(from)} đến tháng ${here.say.month(to)}${yearOf(here, year)}`),
  },
  {
    // 20/1/2026, 01.07.2026, 20-1-2026
    name: 'date',
    at: 'digit',
    form: sticky(String.raw`${DAY}([/.-])${MONTH}\2(?:${YEAR}|(\d{2}))${END}`),
    read([, days = '', mark, month = '', year, short], here) {
      if (short && mark !== '/') return null;
      const said = dated(here, monthOf(here, days, month) + yearOf(here, year ?? `20${short}`));
      return { said, sure: !short };
    },
  },
  {
    // 7/2026, quý 3/2026
    name: 'date',
    at: 'digit',
    form: sticky(String.raw`${MONTH}([/-])${YEAR}${END}`),
    read([, month = '', mark = '', year], here) {
      if (here.before(/(?:^|[^\p{L}])quý\s$/u)) return sure(here.say.integer(month) + yearOf(here, year));
      if (here.before(HOUSE) || (mark === '-' && !here.before(MONTH_WORD))) return null;
      return sure(`${here.before(MONTH_WORD) ? '' : 'tháng '}${here.say.month(month)}${yearOf(here, year)}`);
    },
  },
  {
    // The newspapers of the South write 30-4 and "ngày 10-12": a date only where a word for a day says so
    name: 'date',
    at: 'digit',
    form: sticky(String.raw`${DAY}-${MONTH}${END}`),
    read([, days = '', month = ''], here) {
      if (!here.before(DAY_WORD) || here.before(/(?:cầu|trường)\s$/u)) return null;
      const said = monthOf(here, days, month);
      return { said, sure: Number(days) >= Number(month) };
    },
  },
  {
    name: 'fraction',
    at: 'digit',
    form: sticky(String.raw`(\d{1,4})/(\d{1,4})(h)?(?![\p{L}\d]|[./-]\d|/)`),
    read([, a = '', b = '', hours], here) {
      if (hours) return sure(`${stroke(here, a, b)} giờ`);
      // mùa giải 2025/26
      if (/^[12]\d{3}$/.test(a) && /^(?:\d{2}|[12]\d{3})$/.test(b)) return sure(`${here.say.integer(a)}, ${here.say.integer(b)}`);
      return slashed(a, b, here);
    },
  },
  {
    // 12/4/6: a house in an alley of an alley
    name: 'fraction',
    at: 'digit',
    form: sticky(String.raw`\d{1,4}(?:/\d{1,4}){2,5}(?!\d|/)`),
    read: ([written], here) => ({
      said: written.split('/').map(here.say.integer).join(' trên '),
      sure: here.before(HOUSE),
    }),
  },
];

const SCHOOL = /(?:^|[^\p{L}])(?:nhiệm kỳ|năm học|niên khóa|niên khoá|mùa giải|mùa bóng|khóa|khoá)\s[(]?$/u;

export const years: Rule[] = [
  {
    // "năm học 2025-2026" has no "đến": it is one year of school
    name: 'years',
    at: 'digit',
    form: sticky(String.raw`${YEAR}${DASH}${YEAR}${END}`),
    read([, from = '', to = ''], here) {
      if (Number(from) >= Number(to)) return null;
      return sure(`${here.say.integer(from)}${here.before(SCHOOL) ? ',' : ' đến'} ${here.say.integer(to)}`);
    },
  },
  {
    name: 'ordinal',
    at: 'digit',
    form: sticky(String.raw`(\d{1,2})(?:-(\d))?(?![\p{L}\p{N}%°]|[.,/:–-]\d)`),
    read([, first = '', last], here) {
      if (here.before(MONTH_WORD) && !last && /^0?4$/.test(first)) return sure('tư');
      if (!here.before(/(?:^|[^\p{L}])thứ\s$/u)) return null;
      const nth = (digit: string) => (digit === '1' ? 'nhất' : here.say.ordinal(digit));
      return sure(last ? `${nth(first)} đến thứ ${nth(last)}` : nth(first));
    },
  },
];
