/** What the fields people change are called in a sentence. */
export const PRESENTER_WORDS = {
  name: { en: 'name', vi: 'tên' },
  rate: { en: 'reading speed', vi: 'tốc độ đọc' },
  learns: { en: 'whether the speed is learned', vi: 'việc tự cập nhật tốc độ' },
  voice: { en: 'way of saying numbers', vi: 'cách đọc số' },
  active: { en: 'whether they read', vi: 'việc còn đọc hay không' },
} as const;

export const PRONUNCIATION_WORDS = {
  kind: { en: 'kind', vi: 'loại' },
  written: { en: 'written form', vi: 'cách viết' },
  said: { en: 'reading', vi: 'cách đọc' },
} as const;

export const SCRIPT_WORDS = {
  slugline: { en: 'slugline', vi: 'tên gọi tắt' },
  cue: { en: 'intro', vi: 'lời dẫn' },
  items: { en: 'text', vi: 'nội dung' },
  tag: { en: 'tag', vi: 'lời kết' },
  notes: { en: 'pronunciation notes', vi: 'ghi chú cách đọc' },
  presenter: { en: 'presenter', vi: 'người đọc' },
  state: { en: 'state', vi: 'trạng thái' },
} as const;

/** What was done to a bulletin, in a sentence that says who did it. */
export const BULLETIN_WORDS = {
  created: { en: 'made it', vi: 'lập bản tin' },
  saved: { en: 'its name, time or presenter', vi: 'tên, giờ phát hoặc người dẫn' },
  removed: { en: 'threw it away', vi: 'bỏ bản tin' },
  add: { en: 'an item added', vi: 'thêm mục' },
  set: { en: 'an item changed', vi: 'sửa mục' },
  move: { en: 'an item moved', vi: 'chuyển chỗ một mục' },
  remove: { en: 'an item removed', vi: 'xoá mục' },
  float: { en: 'an item floated or fixed', vi: 'đổi mục linh hoạt' },
  kill: { en: 'an item taken out or put back', vi: 'gỡ hoặc trả lại một mục' },
  lock: { en: 'locked', vi: 'khoá bản tin' },
  unlock: { en: 'unlocked', vi: 'mở khoá bản tin' },
  air: { en: 'went on air', vi: 'cho lên sóng' },
  next: { en: 'went to the next item', vi: 'chuyển sang mục sau' },
  back: { en: 'went back an item', vi: 'trở lại mục trước' },
  done: { en: 'ended it', vi: 'kết thúc bản tin' },
  reopen: { en: 'put it on air again', vi: 'cho lên sóng lại' },
  other: { en: 'other changes', vi: 'thay đổi khác' },
} as const;

export const TEMPLATE_WORDS = {
  name: { en: 'name', vi: 'tên' },
  days: { en: 'days', vi: 'ngày phát' },
  airTime: { en: 'air time', vi: 'giờ phát' },
  seconds: { en: 'length', vi: 'thời lượng' },
  presenter: { en: 'presenter', vi: 'người dẫn' },
  parts: { en: 'items', vi: 'các mục' },
  enabled: { en: 'on or off', vi: 'bật hay tắt' },
} as const;

export const BROADCAST_WORDS = {
  title: { en: 'title', vi: 'tên bản tin' },
  class: { en: 'class', vi: 'loại bản tin' },
  text: { en: 'text', vi: 'nội dung' },
  script: { en: 'script', vi: 'kịch bản' },
  areas: { en: 'areas', vi: 'địa bàn' },
  fromMs: { en: 'beginning', vi: 'lúc bắt đầu' },
  untilMs: { en: 'end', vi: 'lúc kết thúc' },
  repeats: { en: 'repeats', vi: 'số lần phát' },
  everyMinutes: { en: 'minutes between two', vi: 'số phút giữa hai lần' },
  state: { en: 'state', vi: 'trạng thái' },
  approvedBy: { en: 'approval', vi: 'việc duyệt' },
} as const;

export const ADAPTATION_WORDS = {
  on: { en: 'on or off', vi: 'bật hay tắt' },
  fields: { en: 'texts', vi: 'nội dung' },
  image: { en: 'picture', vi: 'ảnh' },
  at: { en: 'time', vi: 'giờ phát' },
} as const;

export const DESTINATION_WORDS = {
  name: { en: 'name', vi: 'tên' },
  settings: { en: 'settings', vi: 'thiết lập' },
  enabled: { en: 'on or off', vi: 'bật hay tắt' },
  sections: { en: 'sections', vi: 'chuyên mục' },
  locales: { en: 'languages', vi: 'ngôn ngữ' },
  byDefault: { en: 'whether stories go there by default', vi: 'có gửi sẵn hay không' },
  approval: { en: 'approval', vi: 'việc duyệt' },
  quiet: { en: 'quiet hours', vi: 'giờ yên' },
} as const;
