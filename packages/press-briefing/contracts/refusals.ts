import { refusals } from '@hoitu/strapi-plugin-newsroom/contracts';

/** Every refusal of this plugin. */
export const refuse = refusals({
  series_not_found: { status: 404, en: 'There is no such briefing series.', vi: 'Không có chuỗi họp này.' },
  occurrence_not_found: { status: 404, en: 'There is no such briefing.', vi: 'Không có phiên họp này.' },
  holiday_not_found: { status: 404, en: 'This day is not in the table.', vi: 'Ngày này không có trong bảng ngày nghỉ.' },
  question_not_found: { status: 404, en: 'There is no such question.', vi: 'Không có câu hỏi này.' },
  rule_unreadable: { status: 422, en: 'This repeat rule cannot be read: {rrule}', vi: 'Không đọc được quy tắc lặp: {rrule}' },
  rule_empty: {
    status: 422,
    en: 'By this rule no briefing falls in the next {weeks} weeks.',
    vi: 'Theo quy tắc này, {weeks} tuần tới không có phiên nào.',
  },
  date_unreadable: { status: 422, en: '“{from}” is not a date.', vi: '“{from}” không phải là ngày.' },
  time_unreadable: { status: 422, en: '“{time}” is not a time of day such as 08:30.', vi: '“{time}” không phải là giờ, ví dụ 08:30.' },
  timezone_unknown: { status: 422, en: 'The time zone “{timezone}” is unknown.', vi: 'Không biết múi giờ “{timezone}”.' },
  stale: {
    status: 409,
    en: 'In the meantime {who} changed this: {what_en}. Look at it again and repeat what still applies.',
    vi: '{who} vừa sửa mục này: {what_vi}. Hãy xem lại rồi làm lại những gì còn cần.',
  },
  act_not_allowed: {
    status: 409,
    en: 'The briefing is “{state}”: this cannot be done now.',
    vi: 'Phiên họp đang ở trạng thái “{state}” nên không làm được việc này.',
  },
  in_the_past: { status: 422, en: 'That time has passed already.', vi: 'Thời điểm đó đã qua.' },
  ends_before_start: {
    status: 422,
    en: 'A briefing ends after it starts, and within a day.',
    vi: 'Giờ kết thúc phải sau giờ bắt đầu và không quá một ngày.',
  },
  nothing_changes: { status: 422, en: 'Time and place are the same as before.', vi: 'Thời gian và địa điểm không có gì thay đổi.' },
  not_begun: { status: 409, en: 'The briefing has not begun yet.', vi: 'Phiên họp chưa bắt đầu.' },
  reason_missing: { status: 422, en: 'Say why: the people concerned will read it.', vi: 'Hãy ghi lý do để người liên quan được biết.' },
  answer_missing: { status: 422, en: 'The answer is empty.', vi: 'Câu trả lời đang trống.' },
  unit_missing: { status: 422, en: 'Name the unit that owes the answer.', vi: 'Hãy chọn đơn vị phải trả lời.' },
  question_act_not_allowed: {
    status: 409,
    en: 'The question is “{state}”: this cannot be done now.',
    vi: 'Câu hỏi đang ở trạng thái “{state}” nên không làm được việc này.',
  },
  question_too_late: {
    status: 409,
    en: 'Questions for this briefing are no longer taken.',
    vi: 'Phiên họp này không còn nhận câu hỏi.',
  },
  deciding_too_early: {
    status: 409,
    en: 'Conclusions are written in the session or after it. Open the session first.',
    vi: 'Kết luận được ghi trong hoặc sau phiên họp. Hãy mở phiên họp trước.',
  },
  desk_unknown: { status: 422, en: 'There is no such desk.', vi: 'Không có ban này.' },
  span_too_long: { status: 400, en: 'Ask for at most {days} days at once.', vi: 'Mỗi lần xem tối đa {days} ngày.' },
  feed_gone: {
    status: 410,
    en: 'This calendar link is no longer valid. Copy a new one from the press briefing page.',
    vi: 'Liên kết lịch này không còn hiệu lực. Hãy lấy liên kết mới ở trang Giao ban báo chí.',
  },
  signed_out: { status: 403, en: 'Sign in again.', vi: 'Hãy đăng nhập lại.' },
});
