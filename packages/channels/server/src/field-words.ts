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
