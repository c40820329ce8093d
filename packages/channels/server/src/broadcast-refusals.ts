import type { RefusalTable } from '@hoitu/strapi-plugin-newsroom/contracts';

/** What people and wards' systems can be told of messages for loudspeakers. */
export const BROADCAST_REFUSALS = {
  'broadcast.cannot': {
    status: 409,
    en: 'This message is “{state_en}” now; that cannot be done with it any more.',
    vi: 'Bản tin này đang ở trạng thái “{state_vi}” nên không làm việc đó được nữa.',
  },
  'broadcast.confirm_area': {
    status: 400,
    en: '“{area}” is no area of this message.',
    vi: '“{area}” không thuộc địa bàn của bản tin này.',
  },
  'broadcast.no_area': { status: 422, en: 'Choose at least one area.', vi: 'Hãy chọn ít nhất một địa bàn.' },
  'broadcast.no_emergency': {
    status: 403,
    en: 'An emergency may be approved only by who has the right for emergencies.',
    vi: 'Bản tin khẩn cấp chỉ do người có quyền duyệt tin khẩn cấp duyệt.',
  },
  'broadcast.no_package': {
    status: 409,
    en: 'The package is made when the message is approved.',
    vi: 'Gói bản tin chỉ được tạo khi bản tin đã duyệt.',
  },
  'broadcast.no_right': {
    status: 403,
    en: 'You may not do that with messages for loudspeakers.',
    vi: 'Anh/chị không có quyền làm việc này với bản tin loa phường.',
  },
  'broadcast.no_text': { status: 422, en: 'The message has no words.', vi: 'Bản tin chưa có nội dung.' },
  'broadcast.not_found': { status: 404, en: 'There is no such message.', vi: 'Không có bản tin này.' },
  'broadcast.over': {
    status: 422,
    en: 'The time in which it may be played is over.',
    vi: 'Thời hạn phát của bản tin đã qua.',
  },
  'broadcast.overlap': {
    status: 422,
    en: 'It runs {seconds} seconds, longer than the {minutes} minute(s) between two playings.',
    vi: 'Bản tin dài {seconds} giây, lâu hơn {minutes} phút giữa hai lần phát.',
  },
  'broadcast.own': {
    status: 403,
    en: 'You wrote in this message: somebody else must approve it.',
    vi: 'Anh/chị đã viết bản tin này: phải do người khác duyệt.',
  },
  'broadcast.repeats': {
    status: 422,
    en: '{repeats} playings, {minutes} minutes apart, do not fit into its time.',
    vi: '{repeats} lần phát, mỗi lần cách nhau {minutes} phút, không kịp trong thời hạn.',
  },
  'broadcast.same': {
    status: 403,
    en: 'You approved it first: an emergency takes a second person.',
    vi: 'Anh/chị đã duyệt lần một: bản tin khẩn cấp cần người thứ hai duyệt.',
  },
  'broadcast.stale': {
    status: 409,
    en: 'The message was changed by {who} meanwhile: {what_en}. Your words are still in the form; compare and save again.',
    vi: 'Bản tin vừa được {who} sửa: {what_vi}. Phần anh/chị viết vẫn còn trên màn hình; hãy so lại rồi lưu.',
  },
  'broadcast.too_long': {
    status: 422,
    en: 'A message of this class holds at most {hours} hours.',
    vi: 'Bản tin loại này có hiệu lực tối đa {hours} giờ.',
  },
  'broadcast.unserved': {
    status: 422,
    en: 'No loudspeaker destination that is switched on serves: {areas}.',
    vi: 'Chưa có điểm phát loa nào đang bật ở: {areas}.',
  },
  'broadcast.window': {
    status: 422,
    en: 'The time in which it may be played must end after it begins.',
    vi: 'Thời hạn phát phải kết thúc sau lúc bắt đầu.',
  },
  'confirmation.old': {
    status: 403,
    en: 'The signature is good, but its time is more than five minutes away from ours. Set the clock.',
    vi: 'Chữ ký đúng nhưng thời gian lệch quá năm phút. Hãy chỉnh lại đồng hồ.',
  },
  'confirmation.unsigned': {
    status: 403,
    en: 'This is not signed with the secret of that destination.',
    vi: 'Nội dung không được ký bằng khoá của điểm phát này.',
  },
} satisfies RefusalTable;
