import { refusals } from '@hoitu/strapi-plugin-newsroom/contracts';
import { BROADCAST_REFUSALS } from './broadcast-refusals';
import { BULLETIN_REFUSALS } from './bulletin-refusals';

/** All a person can be told by this plugin. */
export const refuse = refusals({
  ...BULLETIN_REFUSALS,
  'adaptation.choice': { status: 400, en: '“{field}” does not offer this choice.', vi: 'Mục “{field}” không có lựa chọn này.' },
  'adaptation.field': {
    status: 400,
    en: 'This channel has no field “{field}” to write anew.',
    vi: 'Kênh này không có mục “{field}” để viết lại.',
  },
  'adaptation.image': {
    status: 400,
    en: 'Choose a picture of the media library.',
    vi: 'Hãy chọn một ảnh trong thư viện.',
  },
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
  'destination.no_rotation': {
    status: 400,
    en: 'The secret of this kind of channel is not made here: set the new one by hand.',
    vi: 'Khoá của loại kênh này không tạo tại đây: hãy tự nhập khoá mới.',
  },
  'destination.rotating': {
    status: 409,
    en: 'The secret of “{name}” is being changed already: the former one still holds. Take it away first.',
    vi: '“{name}” đang trong lúc đổi khoá: khoá cũ vẫn còn hiệu lực. Hãy bỏ khoá cũ trước.',
  },
  'destination.one_only': {
    status: 409,
    en: 'One destination of the kind “{kind}” is enough, and it is there already.',
    vi: 'Loại kênh “{kind}” chỉ cần một điểm phát, và đã có rồi.',
  },
  'destination.busy': {
    status: 409,
    en: '“{name}” has deliveries that are not finished: {count}. Wait for them, or switch it off.',
    vi: '“{name}” còn lượt phát chưa xong: {count}. Hãy chờ xong, hoặc tắt điểm phát này.',
  },
  'destination.live': {
    status: 409,
    en: 'Readers may still see stories at “{name}”: {count}. Pull them first, or only switch it off; without it they could no longer be pulled.',
    vi: 'Bạn đọc có thể vẫn thấy tin ở “{name}”: {count} tin. Hãy gỡ các tin đó trước, hoặc chỉ tắt điểm phát; xoá đi thì không gỡ được nữa.',
  },
  'destination.sealed': {
    status: 409,
    en: 'The secrets of “{name}” cannot be opened: the server’s key was changed. Enter them anew.',
    vi: 'Không mở được khoá bí mật của “{name}” vì khoá máy chủ đã đổi. Hãy nhập lại các khoá.',
  },
  'destination.no_test': { status: 400, en: 'This kind of channel has no test message.', vi: 'Loại kênh này không có tin thử.' },
  ...BROADCAST_REFUSALS,
  'calendar.nobody': { status: 403, en: 'Please sign in again.', vi: 'Hãy đăng nhập lại.' },
  'calendar.span': {
    status: 400,
    en: 'The calendar shows at most {days} days at once.',
    vi: 'Lịch chỉ xem được tối đa {days} ngày một lần.',
  },
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
  'recall.no_note': {
    status: 400,
    en: 'A correction needs a note that readers will see.',
    vi: 'Cải chính cần có nội dung cho bạn đọc.',
  },
  'recall.not_found': { status: 404, en: 'There is no such recall.', vi: 'Không có lệnh gỡ hay cải chính này.' },
  'recall.not_published': {
    status: 409,
    en: 'The story is not published any more, so there is nothing to correct.',
    vi: 'Tin không còn đăng nên không có gì để cải chính.',
  },
  'recall.nothing': { status: 409, en: 'This story has never gone out.', vi: 'Tin này chưa từng được phát.' },
  'recall.stale': {
    status: 409,
    en: '{who} published this story anew meanwhile, {what_en}: it is version {version}, “{headline}”. Look at it and try again.',
    vi: '{who} vừa đăng lại tin này, {what_vi}: nay là bản {version}, “{headline}”. Hãy xem lại rồi ra lệnh.',
  },
  'picture.not_found': {
    status: 404,
    en: 'The picture “{name}” is no longer in the media library.',
    vi: 'Ảnh “{name}” không còn trong thư viện.',
  },
  'picture.kind': {
    status: 422,
    en: '“{name}” is {what}. Only JPEG, PNG, WebP and GIF pictures can go out.',
    vi: '“{name}” là tệp {what}. Chỉ phát được ảnh JPEG, PNG, WebP và GIF.',
  },
  'picture.none': {
    status: 422,
    en: '“{name}” is not a picture, whatever it is called. Only JPEG, PNG, WebP and GIF can go out.',
    vi: '“{name}” không phải là ảnh dù mang tên ảnh. Chỉ phát được JPEG, PNG, WebP và GIF.',
  },
  'picture.broken': {
    status: 422,
    en: 'The picture “{name}” is damaged and cannot be read ({why}). Upload it anew.',
    vi: 'Ảnh “{name}” bị hỏng, không đọc được ({why}). Hãy tải ảnh lên lại.',
  },
  'picture.too_many_pixels': {
    status: 422,
    en: '“{name}” has {has} megapixels; at most {most} can be worked on. Upload it smaller.',
    vi: '“{name}” có {has} megapixel; hệ thống chỉ xử lý tối đa {most}. Hãy tải lên bản nhỏ hơn.',
  },
  'picture.too_many_bytes': {
    status: 413,
    en: '“{name}” is larger than {most} MB. Upload it smaller.',
    vi: '“{name}” nặng hơn {most} MB. Hãy tải lên bản nhỏ hơn.',
  },
  'picture.too_slow': {
    status: 422,
    en: 'Reading the picture “{name}” took too long; it may be made to be a burden. Upload it anew from a picture editor.',
    vi: 'Đọc ảnh “{name}” mất quá nhiều thời gian, có thể tệp không bình thường. Hãy lưu lại bằng phần mềm ảnh rồi tải lên.',
  },
  'picture.unreachable': {
    status: 503,
    en: 'The storage does not give out the picture “{name}” now ({why}).',
    vi: 'Kho lưu trữ hiện không trả ảnh “{name}” ({why}).',
  },
  'picture.cannot_fit': {
    status: 422,
    en: '“{name}” cannot be made as small as {most} bytes.',
    vi: 'Không thể nén “{name}” xuống còn {most} byte.',
  },
  'picture.no_room': {
    status: 503,
    en: 'The disk for pictures is full; nothing was written. Make room, then try again.',
    vi: 'Ổ đĩa chứa ảnh đã đầy nên chưa ghi được gì. Hãy giải phóng chỗ trống rồi thử lại.',
  },
  'picture.busy': {
    status: 503,
    en: 'Too many pictures are being made at once. Try again in a moment.',
    vi: 'Đang có quá nhiều ảnh chờ xử lý. Hãy thử lại sau giây lát.',
  },
  'presenter.left': {
    status: 409,
    en: '{name} no longer reads on air. Choose somebody else, or switch them on again.',
    vi: '{name} không còn lên sóng. Hãy chọn người khác, hoặc bật lại người này.',
  },
  'presenter.not_found': { status: 404, en: 'This presenter does not exist.', vi: 'Không có người đọc này.' },
  'presenter.stale': {
    status: 409,
    en: '{name} was changed by {who} meanwhile: {what_en}. Look at the new state and try again.',
    vi: 'Thông tin của {name} vừa được {who} sửa: {what_vi}. Hãy xem bản mới rồi làm lại.',
  },
  'presenter.taken': {
    status: 409,
    en: 'There is a presenter called {name} already. Add something that tells them apart.',
    vi: 'Đã có người đọc tên {name}. Hãy ghi thêm để phân biệt hai người.',
  },
  'preview.no_story': {
    status: 404,
    en: 'There is no such story, or you may not read it.',
    vi: 'Không có bài này, hoặc anh/chị không có quyền xem.',
  },
  'pronunciation.no_word': {
    status: 400,
    en: 'What is written needs a letter or a digit.',
    vi: 'Cách viết phải có chữ cái hoặc chữ số.',
  },
  'pronunciation.not_found': { status: 404, en: 'This reading does not exist.', vi: 'Không có cách đọc này.' },
  'pronunciation.not_words': {
    status: 400,
    en: 'Write the reading in words, as it is said: no digits, at least one letter.',
    vi: 'Hãy ghi cách đọc bằng chữ, đúng như khi nói: không dùng chữ số, có ít nhất một chữ cái.',
  },
  'pronunciation.stale': {
    status: 409,
    en: 'The reading of “{written}” was changed by {who} meanwhile: {what_en}. Look at the new state and try again.',
    vi: 'Cách đọc “{written}” vừa được {who} sửa: {what_vi}. Hãy xem bản mới rồi làm lại.',
  },
  'pronunciation.taken': {
    status: 409,
    en: '“{written}” has a reading of this kind already. Change that one.',
    vi: '“{written}” đã có cách đọc cùng loại. Hãy sửa cách đọc đó.',
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
  'script.empty': {
    status: 409,
    en: 'There is nothing to read in this script yet.',
    vi: 'Kịch bản chưa có gì để đọc.',
  },
  'script.no_right': {
    status: 403,
    en: 'You may no longer approve scripts: your rights were changed meanwhile.',
    vi: 'Anh/chị không còn quyền duyệt kịch bản: quyền vừa được thay đổi.',
  },
  'script.item': {
    status: 400,
    en: 'Part {n} of the script cannot be kept: {why_en}.',
    vi: 'Không lưu được phần {n} của kịch bản: {why_vi}.',
  },
  'script.outdated': {
    status: 409,
    en: 'The story has a newer version. Look at its changes before approving.',
    vi: 'Tin đã có bản mới. Hãy xem phần thay đổi trước khi duyệt.',
  },
  'speech.broken': {
    status: 503,
    en: 'The speech engine could not read this ({why}). Try again; if it stays so, tell the administrator.',
    vi: 'Bộ đọc không đọc được đoạn này ({why}). Hãy thử lại; nếu vẫn vậy, xin báo quản trị viên.',
  },
  'speech.busy': {
    status: 429,
    en: 'Too many texts are being read aloud at once. Try again in a moment.',
    vi: 'Đang có quá nhiều bài chờ đọc thử. Hãy thử lại sau giây lát.',
  },
  'speech.missing': { status: 503, en: '{why_en}', vi: '{why_vi}' },
  'speech.nothing': {
    status: 422,
    en: 'There is nothing in this text that can be said.',
    vi: 'Đoạn này không có gì để đọc.',
  },
  'speech.too_long': {
    status: 422,
    en: 'This would be {minutes} minutes of speech; at most {most} are read at once. Listen to it in parts.',
    vi: 'Đoạn này đọc mất {minutes} phút; mỗi lần chỉ đọc tối đa {most} phút. Hãy nghe từng phần.',
  },
  'speech.too_slow': {
    status: 503,
    en: 'Reading this aloud took too long and was stopped. Try again, or listen to it in parts.',
    vi: 'Đọc đoạn này mất quá nhiều thời gian nên đã dừng. Hãy thử lại, hoặc nghe từng phần.',
  },
  'speech.yours': {
    status: 429,
    en: 'Two texts of yours are being read aloud already. Wait for them first.',
    vi: 'Anh/chị đang có hai đoạn chờ đọc. Hãy đợi đọc xong.',
  },
});
