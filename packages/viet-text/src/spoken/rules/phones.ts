import { sticky } from '../forms';
import { type Here, type Rule, sure } from '../types';

/** Group by group, with a pause where the text has a mark. */
const groups = (here: Here, written: string): string =>
  (written.match(/\d+/g) ?? []).map((group) => here.say.digits(group)).join(', ');

/** Words that make three or four digits a number to dial. */
const DIAL =
  /(?:^|[^\p{L}])(?:gọi|gọi số|gọi tới số|gọi đến số|gọi điện|gọi tới|gọi đến|số điện thoại|điện thoại|đường dây nóng|tổng đài|hotline|cấp cứu|cứu hỏa|cứu hoả|cảnh sát|cứu nạn|cứu thương|bấm|sđt|đt|liên hệ|đầu số|lực lượng|trung tâm|nhắn tin|tổng đài số|zalo|bấm số|báo)\s?[:(]?\s?$/u;

const END = String.raw`(?!\d|[.,/:-]\d|\p{L})`;

export const phones: Rule[] = [
  {
    // 0913 456 789, 0236.3888.888, 0236-3888-888, 0913456789
    name: 'phone',
    at: 'digit',
    form: sticky(String.raw`0\d{1,4}(?:[ .\-\u00A0]\d{2,4}){2,4}${END}|0\d{2,3}[ .\-\u00A0]\d{6,8}${END}|0[2-9]\d{8,9}${END}`),
    read([written], here) {
      const digits = written.replace(/\D/g, '').length;
      return digits >= 9 && digits <= 12 ? sure(groups(here, written)) : null;
    },
  },
  {
    // 1900 1234, 18001090
    name: 'phone',
    at: 'digit',
    form: sticky(String.raw`1[89]00(?:[ .\u00A0]?\d{4}|[ .\u00A0]?\d{6}|[ .\u00A0]\d{2,3}[ .\u00A0]\d{2,3})${END}`),
    read: ([written], here) => sure(groups(here, written)),
  },
  {
    // gọi 113, tổng đài 1022, 113 hoặc 114
    name: 'phone',
    at: 'digit',
    form: sticky(String.raw`\d{3,8}${END}`),
    read([written], here) {
      const dialled = here.before(DIAL) && !/^[12]\d{3}$/.test(written) ? true : here.before(DIAL) && /^1\d{3}$/.test(written);
      const service = /^11\d$/.test(written) && here.before(/(?:tổng đài|đường dây nóng|hotline)[^.\d]{0,30}$/u);
      const and = /^(?:,| hoặc| và| hay)\s$/u.test(here.text.slice(here.last?.to ?? here.from, here.from));
      const another = here.last?.rule === 'phone' && and && written.length <= 4;
      // "báo 500 triệu" and "liên hệ 12.000 người" dial nothing.
      if (!(dialled || another || service) || here.after(/^\s(?:người|đồng|triệu|nghìn|tỷ|xe|hộ|ca|vụ|chiến sĩ|cán bộ|lượt|em|học|đơn|bệnh|tình)(?!\p{L})/u)) return null;
      return sure(here.say.digits(written));
    },
  },
  {
    // (0236) 3888 888, (+84) 913 456 789, +84 …
    name: 'phone',
    at: 'sign',
    form: sticky(String.raw`\((?:0\d{1,3}|\+84)\)[ .-]?\d{3,9}(?:[ .-]\d{2,4}){0,3}${END}|\+\d{1,3}(?:[ .-]\d{2,4}){3,5}${END}|\+84\d{9}${END}`),
    read: ([written], here) => sure(`${written.includes('+') ? 'cộng ' : ''}${groups(here, written)}`),
  },
];
