import { refusals } from '../../../../contracts/refusal';

/** What a person can cause around stories. */
export const refuse = refusals({
  'story.unmapped': {
    status: 404,
    en: '“{uid}” is not one of the story types of this newsroom (plugin newsroom, config key “stories”).',
    vi: '“{uid}” không phải là loại tin bài của tòa soạn này (plugin newsroom, khóa cấu hình “stories”).',
  },
  'story.not_found': { status: 404, en: 'This story no longer exists.', vi: 'Bài này không còn nữa.' },
  'story.no_permission': {
    status: 403,
    en: '{name} may not {act} this story.',
    vi: '{name} không có quyền {act_vi} bài này.',
  },
  'story.no_correction': {
    status: 422,
    en: '“{name}” has no field for a correction note (plugin newsroom, config key “stories”).',
    vi: '“{name}” chưa có trường cho nội dung đính chính (plugin newsroom, khóa cấu hình “stories”).',
  },
  'story.embargoed': {
    status: 422,
    en: 'This story is under embargo until {at_en}. It cannot be published before then; schedule it instead.',
    vi: 'Bài này đang giữ tin đến {at_vi}. Chưa thể đăng trước giờ đó, hãy hẹn giờ đăng.',
  },
  'story.no_time': {
    status: 422,
    en: 'Choose a time: this story has no embargo to publish at.',
    vi: 'Hãy chọn giờ đăng: bài này không có giờ giữ tin.',
  },
  'story.past': { status: 422, en: '{at_en} has already passed.', vi: '{at_vi} đã qua rồi.' },
  'story.before_embargo': {
    status: 422,
    en: 'The embargo lasts until {embargo_en}; the story cannot be scheduled before that.',
    vi: 'Bài giữ tin đến {embargo_vi}; không thể hẹn đăng trước giờ đó.',
  },
  'story.not_scheduled': { status: 409, en: 'This story is not scheduled any more.', vi: 'Bài này không còn lịch hẹn đăng.' },
  'story.filter_closed': {
    status: 403,
    en: 'Stories cannot be filtered or sorted through this relation: the answer would speak of drafts too.',
    vi: 'Không thể lọc hay sắp xếp bài qua quan hệ này: kết quả sẽ để lộ cả bản nháp.',
  },
  'story.draft_closed': {
    status: 403,
    en: 'Drafts of stories are not given out here. Use a full-access API token on a server you trust.',
    vi: 'Bản nháp của bài không được cấp ở đây. Hãy dùng mã API toàn quyền trên một máy chủ tin cậy.',
  },
});
