import type { Act, Standing, State } from './assignment';
import type { Kind } from './work';

type Words = { en: string; vi: string };

/** The newsroom's names for states, for sentences the server writes. The screens have their own in translations/. */
export const STATE_WORDS: Record<State, Words> = {
  planned: { en: 'Planned', vi: 'Dự kiến' },
  offered: { en: 'Offered', vi: 'Đã giao' },
  accepted: { en: 'Accepted', vi: 'Đã nhận' },
  in_progress: { en: 'In progress', vi: 'Đang làm' },
  filed: { en: 'Filed', vi: 'Đã nộp' },
  in_edit: { en: 'In edit', vi: 'Đang biên tập' },
  ready: { en: 'Ready', vi: 'Đã duyệt' },
  published: { en: 'Published', vi: 'Đã xuất bản' },
  cancelled: { en: 'Cancelled', vi: 'Đã hủy' },
};

export const KIND_WORDS: Record<Kind, Words> = {
  text: { en: 'Text', vi: 'Chữ' },
  photo: { en: 'Photo', vi: 'Ảnh' },
  video: { en: 'Video', vi: 'Video' },
  audio: { en: 'Audio', vi: 'Âm thanh' },
  social: { en: 'Social', vi: 'Mạng xã hội' },
  live: { en: 'Live', vi: 'Trực tiếp' },
};

export const ACT_WORDS: Record<Act, Words> = {
  offer: { en: 'Offer', vi: 'Giao việc' },
  accept: { en: 'Accept', vi: 'Nhận' },
  decline: { en: 'Decline', vi: 'Từ chối' },
  take: { en: 'Take', vi: 'Nhận' },
  start: { en: 'Start', vi: 'Bắt đầu' },
  file: { en: 'File', vi: 'Nộp bài' },
  open: { en: 'Open for editing', vi: 'Mở biên tập' },
  approve: { en: 'Approve', vi: 'Duyệt' },
  return: { en: 'Return', vi: 'Trả lại' },
  follow_up: { en: 'Follow up', vi: 'Làm tiếp' },
  reassign: { en: 'Reassign', vi: 'Giao lại' },
  reopen: { en: 'Reopen', vi: 'Mở lại' },
  cancel: { en: 'Cancel', vi: 'Hủy' },
  expire: { en: 'Expire', vi: 'Hết hạn trả lời' },
  publish: { en: 'Publish', vi: 'Xuất bản' },
};

export const STANDING_WORDS: Record<Standing, Words> = {
  assigner: { en: 'the desk head', vi: 'trưởng ban' },
  editor: { en: 'an editor of the desk', vi: 'biên tập viên của ban' },
  assignee: { en: 'the person who has the work', vi: 'người được giao' },
  member: { en: 'a member of the desk', vi: 'thành viên của ban' },
  system: {
    en: 'the newsroom itself, when the story is published or an offer lapses',
    vi: 'hệ thống, khi bài được xuất bản hoặc hết hạn trả lời',
  },
};

/** What happened, for "who was faster, and what did they do". */
export const EVENT_WORDS: Record<string, Words> = {
  'assignment.created': { en: 'made it', vi: 'tạo việc' },
  'assignment.changed': { en: 'changed it', vi: 'sửa nội dung' },
  'assignment.offered': { en: 'offered it', vi: 'giao việc' },
  'assignment.accepted': { en: 'accepted it', vi: 'nhận việc' },
  'assignment.declined': { en: 'declined it', vi: 'từ chối' },
  'assignment.expired': { en: 'the offer lapsed', vi: 'hết hạn trả lời' },
  'assignment.started': { en: 'started', vi: 'bắt đầu làm' },
  'assignment.filed': { en: 'filed', vi: 'nộp bài' },
  'assignment.opened': { en: 'opened it for editing', vi: 'mở biên tập' },
  'assignment.returned': { en: 'returned it', vi: 'trả lại bài' },
  'assignment.approved': { en: 'approved it', vi: 'duyệt bài' },
  'assignment.published': { en: 'the story was published', vi: 'bài đã xuất bản' },
  'assignment.cancelled': { en: 'cancelled it', vi: 'hủy việc' },
  'assignment.reassigned': { en: 'reassigned it', vi: 'giao lại' },
  'assignment.reopened': { en: 'reopened it', vi: 'mở lại' },
  'assignment.followed_up': { en: 'asked for a follow-up', vi: 'yêu cầu làm tiếp' },
  'assignment.commented': { en: 'commented', vi: 'góp ý' },
  'assignment.due_soon': { en: 'due soon', vi: 'sắp đến hạn' },
  'assignment.late': { en: 'late', vi: 'trễ hạn' },
};

export const FIELD_WORDS: Record<string, Words> = {
  slugline: { en: 'headline', vi: 'tên việc' },
  brief: { en: 'brief', vi: 'yêu cầu' },
  desk: { en: 'desk', vi: 'ban' },
  kind: { en: 'kind', vi: 'loại' },
  priority: { en: 'priority', vi: 'mức ưu tiên' },
  due: { en: 'due time', vi: 'hạn nộp' },
  embargo: { en: 'embargo', vi: 'cấm đăng' },
  channels: { en: 'channels', vi: 'kênh' },
  place: { en: 'place', vi: 'địa điểm' },
  contacts: { en: 'contacts', vi: 'người liên hệ' },
  length: { en: 'length', vi: 'độ dài' },
  closed: { en: 'who may see it', vi: 'phạm vi xem' },
  stories: { en: 'stories', vi: 'bài viết' },
  tags: { en: 'tags', vi: 'thẻ' },
  files: { en: 'files', vi: 'tệp' },
  happening: { en: 'event', vi: 'sự kiện' },
  occurrence: { en: 'day of the event', vi: 'buổi của sự kiện' },
  campaign: { en: 'campaign', vi: 'chiến dịch' },
  commission: { en: 'commission', vi: 'đơn đặt hàng' },
};

export const DESK_FIELD_WORDS: Record<string, Words> = {
  name: { en: 'name', vi: 'tên' },
  colour: { en: 'colour', vi: 'màu' },
  section: { en: 'section', vi: 'chuyên mục' },
  members: { en: 'people', vi: 'thành viên' },
  capacity: { en: 'capacity', vi: 'sức làm mỗi ngày' },
  archived: { en: 'archived', vi: 'lưu trữ' },
};
