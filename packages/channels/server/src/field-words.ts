/** What the fields people change are called in a sentence. */
export const ADAPTATION_WORDS = {
  on: { en: 'on or off', vi: 'bật hay tắt' },
  fields: { en: 'texts', vi: 'câu chữ' },
  image: { en: 'picture', vi: 'ảnh' },
  at: { en: 'time', vi: 'giờ đăng' },
} as const;

export const SCRIPT_WORDS = {
  slugline: { en: 'slugline', vi: 'tên gọi tắt' },
  cue: { en: 'intro', vi: 'lời dẫn' },
  text: { en: 'text', vi: 'nội dung' },
  state: { en: 'state', vi: 'trạng thái' },
} as const;

export const DESTINATION_WORDS = {
  name: { en: 'name', vi: 'tên' },
  settings: { en: 'settings', vi: 'thiết lập' },
  enabled: { en: 'on or off', vi: 'bật hay tắt' },
  sections: { en: 'sections', vi: 'chuyên mục' },
  locales: { en: 'languages', vi: 'ngôn ngữ' },
} as const;
