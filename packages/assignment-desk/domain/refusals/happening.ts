/** What stands against an event in the city. */
export const HAPPENING_REFUSALS = {
  'happening.not_found': { status: 404, en: 'There is no such event.', vi: 'Không có sự kiện này.' },
  'happening.stale': {
    status: 409,
    en: '{by} changed this meanwhile: {what_en}. Reload, then do it again.',
    vi: '{by} vừa thay đổi: {what_vi}. Hãy tải lại rồi làm tiếp.',
  },
  'happening.no_occurrence': {
    status: 404,
    en: 'The event does not take place at that time any more.',
    vi: 'Sự kiện không còn diễn ra vào thời điểm đó.',
  },
  'happening.ends_first': { status: 422, en: 'It would end before it begins.', vi: 'Giờ kết thúc phải sau giờ bắt đầu.' },
  'happening.too_long': {
    status: 422,
    en: 'One event lasts three months at most. Is the year right?',
    vi: 'Một sự kiện kéo dài tối đa ba tháng. Bạn xem lại năm đã đúng chưa.',
  },
  'happening.zone_unknown': { status: 422, en: 'This time zone is not known.', vi: 'Không có múi giờ này.' },
  'happening.rule_unreadable': { status: 422, en: 'The rule of repetition cannot be read.', vi: 'Không đọc được quy tắc lặp lại.' },
  'happening.rule_too_fine': {
    status: 422,
    en: 'An event repeats once a day at most.',
    vi: 'Sự kiện lặp lại nhiều nhất mỗi ngày một lần.',
  },
  'happening.rule_too_many': {
    status: 422,
    en: 'That would be more than 2,000 meetings. Choose an earlier end, or none.',
    vi: 'Như vậy là hơn 2.000 buổi. Hãy chọn ngày kết thúc sớm hơn, hoặc để không có ngày kết thúc.',
  },
  'happening.rule_never': { status: 422, en: 'By this rule it never takes place.', vi: 'Theo quy tắc này thì không có buổi nào diễn ra.' },
  'happening.rule_stays': {
    status: 422,
    en: 'This rule names its days in a way that cannot simply be moved. Change the rule of repetition.',
    vi: 'Quy tắc lặp này không dời sang ngày khác được. Hãy sửa quy tắc lặp lại.',
  },
  'happening.until_first': {
    status: 422,
    en: 'The repetition would end before it begins.',
    vi: 'Ngày thôi lặp lại phải sau buổi đầu tiên.',
  },
  'happening.needs_series': {
    status: 422,
    en: 'The repetition is changed for this and the following, or for all meetings.',
    vi: 'Muốn sửa cách lặp lại, hãy chọn “buổi này và các buổi sau” hoặc “mọi buổi”.',
  },
  'happening.series_cancelled': {
    status: 409,
    en: 'The whole series is cancelled. Restore it as a whole.',
    vi: 'Cả chuỗi đã bị hủy. Hãy khôi phục cả chuỗi.',
  },
  'happening.wrong_state': {
    status: 409,
    en: 'This is not possible any more: the event is over, or stands otherwise.',
    vi: 'Không làm được nữa: sự kiện đã diễn ra hoặc đang ở trạng thái khác.',
  },
  'happening.needs_note': {
    status: 422,
    en: 'Say why: those who planned for it will read it.',
    vi: 'Hãy ghi lý do để những người liên quan biết.',
  },
  'happening.needs_time': { status: 422, en: 'Say when it takes place instead.', vi: 'Hãy chọn thời gian mới.' },
  'happening.window': {
    status: 400,
    en: 'A calendar shows 400 days at most, from an earlier to a later time.',
    vi: 'Lịch xem được tối đa 400 ngày, từ thời điểm trước đến thời điểm sau.',
  },
} as const;
