import { NUMBER, SCALE, sticky } from '../forms';
import { type Rule, sure, unsure } from '../types';

const scaled = new RegExp(String.raw`^\s?(?:${SCALE}|%|phần trăm)(?!\p{L})`, 'u');

/** Words after which digits are a name and not a count: each is said by itself. */
const CODE_WORD = /(?:tài khoản|stk|cccd|cmnd|căn cước|căn cước công dân|hộ chiếu|mã số thuế|mã vạch|số seri|biển số)(?: số)?:?\s?$/u;

/** Words before a version: the point is said as one. */
const VERSION_WORD = /(?:công nghiệp|cách mạng|phiên bản|bản|android|ios|windows|python|nghị quyết|web|chính phủ|giáo dục|nông nghiệp|php|html)\s?$/u;

export const numbers: Rule[] = [
  {
    name: 'digits',
    at: 'digit',
    form: sticky(String.raw`\d{4,18}(?!\d|[.,]\d)`),
    read: ([written], here) => (here.before(CODE_WORD) ? sure(here.say.digits(written)) : null),
  },
  {
    name: 'version',
    at: 'digit',
    form: sticky(String.raw`(\d{1,3})\.(\d{1,2})(?![\p{L}\d]|[.,]\d)`),
    read: ([, major = '', minor = ''], here) =>
      here.before(VERSION_WORD) ? sure(`${here.say.integer(major)} chấm ${here.say.integer(minor)}`) : null,
  },
  {
    // 2.4.1, 192.168.1.1, 2,3,4: no number, so each piece is said by itself
    name: 'series',
    at: 'digit',
    form: sticky(String.raw`\d{1,9}(?:[.,]\d{1,9}){2,20}(?!\d)`),
    read([written], here) {
      if (sticky(NUMBER).test(written)) return null;
      const pieces = written.split(/([.,])/).map((piece) => (piece === '.' ? 'chấm' : piece === ',' ? 'phẩy' : here.say.integer(piece)));
      return { said: pieces.join(' '), sure: !written.includes(',') };
    },
  },
  {
    // 20 000 đồng: a thin or hard space is meant as a thousands sign, a plain one may not be
    name: 'number',
    at: 'digit',
    form: sticky(String.raw`[1-9]\d{0,2}(?:([\u00A0\u202F\u2009])\d{3}(?:\1\d{3}){0,4}|(?: 000){1,4})(?!\d|[.,]\d)`),
    read: ([written, thin], here) => ({ said: here.say.integer(written.replace(/\D/g, '')), sure: Boolean(thin) }),
  },
  {
    name: 'number',
    at: 'digit',
    form: sticky(NUMBER),
    read: ([written], here) => here.say.number(written, here.after(scaled)),
  },
  {
    // What no number is: a row of digits without end, or with a sign that fits nowhere
    name: 'digits',
    at: 'digit',
    form: sticky(String.raw`\d{1,200}`),
    read: ([written], here) => unsure(written.length > 18 ? here.say.digits(written) : here.say.integer(written)),
  },
];
