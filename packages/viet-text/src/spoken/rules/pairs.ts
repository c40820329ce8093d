import { DASH, NUMBER, SCALE, sticky, UNIT } from '../forms';
import { UNITS } from '../tables/units';
import { type Here, type Rule, type Said, sure, unsure } from '../types';

const SCORED =
  /(?:^|[^\p{L}])(?:thắng|thua|hòa|hoà|tỷ số|tỉ số|dẫn|dẫn trước|gỡ hòa|gỡ|ấn định|kết quả|chung cuộc|đánh bại|hạ|vượt|đè bẹp|luân lưu|penalty|tie-break|set|tỷ số là|nâng lên|cầm hòa|san bằng|vùi dập|nhấn chìm|ngược dòng|sít sao|đậm|cách biệt)\s?[(]?$/u;
const SCORE_AFTER = /^\s(?:trước|đầy kịch tính|cho đội|ngay trên|sau loạt|nghiêng về)(?!\p{L})/u;
const RANGED =
  /(?:^|[^\p{L}])(?:từ|khoảng|chừng|tầm|cấp|lớp|tầng|trang|điều|khoản|hạng|tuổi|số|mức|cỡ|dài|rộng|cao|sâu|nặng|tốc độ|tháng|phổ biến|trung bình|mỗi|bài|câu|top|tuần|quý|phường|quận|khu phố|tổ|ngày|giật|gần|hơn|trên|dưới|đạt|tăng|giảm|giá|phạt|tù|thêm|lên|còn)\s$/u;
/** What is counted or measured by the range. */
const COUNTED = new RegExp(
  String.raw`^\s?(?:${SCALE}|ngày|người|năm|tháng|tuần|giờ|phút|giây|tuổi|lần|điểm|đồng|tấn|tạ|lít|mét|độ|hộ|căn|chiếc|con|em|học|nhà|xe|bệnh|ca|cơn|đợt|trận|suất|lượt|km|cm|mm|kg|ha|usd|phần|bước|triệu|câu|bài|trang|chỗ|cây|thành|công|xã|phường|tỉnh|nước|doanh|vụ|đội|mũi|viên|bữa|cốc|ly|loại|kỳ|khách|chuyến|đêm|buổi|tiếng|cán|lao|sinh|trường|đại|gam|lạng|nghìn|hải)(?!\p{L})`,
  'u',
);

/** A pair that falls, or is even, says nothing between: it can only be a score. */
function pair(a: string, b: string, spaced: boolean, here: Here): Said {
  const left = here.say.number(a, true);
  const right = here.say.number(b, true);
  const whole = /^\d{1,3}$/.test(a) && /^\d{1,3}$/.test(b);
  const value = (written: string) => Number(written.replace(/\./g, '').replace(',', '.'));
  const score = `${left.said} ${right.said}`;
  const range = `${left.said} đến ${right.said}`;
  const inSet = here.last?.rule === 'score' && /^[,;]?\s?(?:và )?$/u.test(here.text.slice(here.last.to, here.from));
  if (whole && (here.before(SCORED) || inSet || here.after(SCORE_AFTER))) return { said: score, sure: true, rule: 'score' };
  if (value(a) >= value(b)) {
    if (!whole || here.before(RANGED)) return unsure(range);
    return { said: score, sure: !spaced && a.length < 3 && !here.after(COUNTED), rule: 'score' };
  }
  // 10-12 may be the tenth of December; with a word for what is counted it is a range.
  const named = here.before(RANGED) || here.after(COUNTED);
  const dateLike = whole && Number(a) <= 31 && Number(b) <= 12;
  return { said: range, sure: left.sure && right.sure && (named || (!dateLike && !spaced)) };
}

const unit = (written: string) => UNITS[written.trim()] ?? written.trim();

export const pairs: Rule[] = [
  {
    // sơ đồ 4-3-3; other rows of three are no range
    name: 'formation',
    at: 'digit',
    form: sticky(String.raw`\d(?:-\d){2,3}(?![\p{L}\p{N}]|[-–.,/:]\d)`),
    read: ([written], here) => ({
      said: here.say.digits(written.replace(/-/g, '')),
      sure: here.before(/(?:sơ đồ|đội hình|chiến thuật|đá|hàng|lối chơi)\s$/u),
    }),
  },
  {
    // 10-15%, 20%-30%, 5-7 m, 10–15°C
    name: 'range',
    at: 'digit',
    form: sticky(`(${NUMBER})(${UNIT})?${DASH}(-?)(${NUMBER})(${UNIT})`),
    read([, a = '', left, minus, b = '', right = ''], here) {
      const from = here.say.number(a, true);
      const to = here.say.number(b, true);
      const same = !left || left.trim() === right.trim();
      const first = same ? from.said : `${from.said} ${unit(left)}`;
      return { said: `${first} đến ${minus ? 'âm ' : ''}${to.said} ${unit(right)}`, sure: from.sure && to.sure };
    },
  },
  {
    name: 'range',
    at: 'digit',
    form: sticky(`(${NUMBER})(${DASH})(${NUMBER})(?!\\p{Lu}|[/:-]\\d)`),
    read([, a = '', dash = '', b = ''], here) {
      if (/^\d{4}$/.test(a) && /\s/.test(dash)) return null;
      return pair(a, b, /\s/.test(dash), here);
    },
  },
  {
    // phút 90+4
    name: 'sign',
    at: 'digit',
    form: sticky(String.raw`(\d{1,3}) ?([+×x*÷=]) ?(?=\d)(${NUMBER})(?![\p{L}])`),
    read([, a = '', sign = '', b = ''], here) {
      const said = { '+': 'cộng', '×': 'nhân', x: 'nhân', '*': 'nhân', '÷': 'chia', '=': 'bằng' }[sign];
      return sure(`${here.say.integer(a)} ${said} ${here.say.number(b).said}`);
    },
  },
];
