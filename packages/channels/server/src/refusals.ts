import { refusals } from '@hoitu/strapi-plugin-newsroom/contracts';

/** All a person can be told by this plugin. */
export const refuse = refusals({
  'adaptation.stale': {
    status: 409,
    en: 'This was changed by {who} meanwhile: {what_en}. What you typed is still here; compare and save again.',
    vi: '{who} vừa sửa: {what_vi}. Phần anh/chị đã gõ vẫn còn đây; hãy so lại rồi lưu.',
  },
  'destination.not_found': { status: 404, en: 'This destination does not exist.', vi: 'Không có điểm phát này.' },
  'destination.unknown_kind': { status: 400, en: 'There is no channel of the kind “{kind}”.', vi: 'Không có loại kênh “{kind}”.' },
  'destination.settings': {
    status: 400,
    en: 'The setting “{field}” of “{name}” does not fit: {why_en}',
    vi: 'Thiết lập “{field}” của “{name}” chưa đúng: {why_vi}',
  },
  'destination.secret': { status: 400, en: 'The secret “{field}” does not fit: {why_en}', vi: 'Khoá bí mật “{field}” chưa đúng: {why_vi}' },
  'destination.stale': {
    status: 409,
    en: '“{name}” was changed by {who} meanwhile: {what_en}. Look at the new state and try again.',
    vi: '“{name}” vừa được {who} sửa: {what_vi}. Hãy xem bản mới rồi làm lại.',
  },
  'destination.no_test': { status: 400, en: 'This kind of channel has no test message.', vi: 'Loại kênh này không có tin thử.' },
  'delivery.not_found': { status: 404, en: 'This delivery does not exist.', vi: 'Không có lượt phát này.' },
  'delivery.stale': {
    status: 409,
    en: 'This delivery has moved on meanwhile: it is “{state}” now.',
    vi: 'Lượt phát này vừa chuyển sang trạng thái khác: “{state}”.',
  },
  'delivery.cannot': {
    status: 409,
    en: 'A delivery that is “{state}” cannot be decided this way.',
    vi: 'Không thể xử lý như vậy khi lượt phát đang ở trạng thái “{state}”.',
  },
  'delivery.gone': {
    status: 409,
    en: 'The story is no longer published, so there is nothing to send.',
    vi: 'Tin đã được gỡ nên không còn gì để gửi.',
  },
  'preview.no_story': {
    status: 404,
    en: 'There is no such story, or you may not read it.',
    vi: 'Không có bài này, hoặc anh/chị không có quyền xem.',
  },
  'script.not_found': { status: 404, en: 'This script does not exist.', vi: 'Không có kịch bản này.' },
  'script.stale': {
    status: 409,
    en: 'The script was changed by {who} meanwhile: {what_en}. Your words are still in the form; compare and save again.',
    vi: 'Kịch bản vừa được {who} sửa: {what_vi}. Phần anh/chị viết vẫn còn trên màn hình; hãy so lại rồi lưu.',
  },
  'script.killed': {
    status: 409,
    en: 'The story was pulled: this script must not go on air.',
    vi: 'Tin đã bị gỡ: kịch bản này không được phát sóng.',
  },
  'script.outdated': {
    status: 409,
    en: 'The story has a newer version. Look at its changes before approving.',
    vi: 'Tin đã có bản mới. Hãy xem phần thay đổi trước khi duyệt.',
  },
});
