/** Of series, meetings, holidays and decisions. */
export const meetings = {
  series_not_found: { status: 404, en: 'There is no such briefing series.', vi: 'Không có chuỗi họp này.' },
  occurrence_not_found: { status: 404, en: 'There is no such briefing.', vi: 'Không có phiên họp này.' },
  holiday_not_found: { status: 404, en: 'This day is not in the table.', vi: 'Ngày này không có trong bảng ngày nghỉ.' },
  series_was_closed: {
    status: 409,
    en: 'Briefings of this series were held behind closed doors: opened, it would publish their minutes and answers. Make a new, open series.',
    vi: 'Chuỗi này đã có phiên họp kín: nếu chuyển sang công khai, biên bản và câu trả lời của các phiên ấy cũng công khai theo. Hãy tạo chuỗi công khai mới.',
  },
  rule_unreadable: { status: 422, en: 'This repeat rule cannot be read: {rrule}', vi: 'Không đọc được quy tắc lặp: {rrule}' },
  rule_empty: {
    status: 422,
    en: 'By this rule no briefing falls in the next {weeks} weeks.',
    vi: 'Theo quy tắc này, {weeks} tuần tới không có phiên nào.',
  },
  rule_never: {
    status: 422,
    en: 'By this rule no briefing takes place within {years} years: {rrule}',
    vi: 'Theo quy tắc này, trong {years} năm tới không có phiên nào: {rrule}',
  },
  until_before_start: {
    status: 422,
    en: 'The rule ends on {until}, before its first day, {from}.',
    vi: 'Quy tắc lặp kết thúc ngày {until}, trước cả ngày bắt đầu {from}.',
  },
  rule_count_and_until: {
    status: 422,
    en: 'The rule says both how many briefings there are and when they end. Keep one of the two: {rrule}',
    vi: 'Quy tắc lặp vừa nêu số phiên vừa nêu ngày kết thúc. Hãy giữ một trong hai: {rrule}',
  },
  rule_numbered_weekday: {
    status: 422,
    en: 'A weekday has a number, such as the first Thursday, only in rules by month or year: {rrule}',
    vi: 'Chỉ quy tắc lặp theo tháng hoặc năm mới nêu được thứ mấy của tuần thứ mấy: {rrule}',
  },
  rule_weekly_month_day: {
    status: 422,
    en: 'A weekly rule goes by weekdays, not by days of the month: {rrule}',
    vi: 'Quy tắc lặp theo tuần tính theo thứ, không theo ngày trong tháng: {rrule}',
  },
  rule_position_of_nothing: {
    status: 422,
    en: 'BYSETPOS picks from days that the rule must name, and it names none: {rrule}',
    vi: 'BYSETPOS cần các ngày để chọn nhưng quy tắc không nêu ngày nào: {rrule}',
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
  series_agency_unknown: {
    status: 422,
    en: 'One of the chosen press agencies does not exist any more. Look at the list again.',
    vi: 'Có cơ quan báo chí đã chọn nay không còn. Hãy xem lại danh sách.',
  },
  series_unit_unknown: {
    status: 422,
    en: 'A unit that is named here does not exist any more. Choose another.',
    vi: 'Có đơn vị được ghi ở đây nay không còn. Hãy chọn đơn vị khác.',
  },
  reminder_twice: {
    status: 422,
    en: 'Two reminders stand at {hours} hours before. Keep one of them.',
    vi: 'Có hai lần nhắc cùng ở {hours} giờ trước phiên họp. Hãy giữ lại một.',
  },
  series_ended: { status: 409, en: 'This series has ended.', vi: 'Chuỗi họp này đã kết thúc.' },
  decision_not_found: { status: 404, en: 'There is no such conclusion.', vi: 'Không có kết luận này.' },
} as const;
