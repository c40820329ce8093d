/** The reader's own few words. */
const WORDS = {
  vi: {
    skip: 'Đến nội dung chính',
    home: 'Trang nhất',
    sections: 'Chuyên mục',
    latest: 'Tin mới',
    updated: 'Cập nhật',
    by: 'Bài:',
    photo: 'Ảnh:',
    correction: 'Thông tin cải chính, xin lỗi',
    feed: 'Nguồn tin RSS',
    empty: 'Chưa có tin nào.',
    goneTitle: 'Tin đã được gỡ',
    gone: 'Toà soạn đã gỡ tin này. Nếu anh/chị cần biết thêm, xin liên hệ toà soạn.',
    missingTitle: 'Không tìm thấy trang',
    missing: 'Địa chỉ này không có tin nào. Có thể đường dẫn bị gõ sai.',
    back: 'Về trang nhất',
    topics: 'Từ khoá',
    campaign: 'Thuộc tuyến bài',
    campaignKicker: 'Tuyến bài',
    pages: 'Các trang tin',
    older: 'Tin cũ hơn',
    newest: 'Về tin mới nhất',
    noOlder: 'Không còn tin nào cũ hơn.',
    other: 'English',
    otherCode: 'en',
  },
  en: {
    skip: 'Skip to the main content',
    home: 'Front page',
    sections: 'Sections',
    latest: 'Latest',
    updated: 'Updated',
    by: 'By',
    photo: 'Photo:',
    correction: 'Correction',
    feed: 'RSS feed',
    empty: 'There are no stories yet.',
    goneTitle: 'This story was withdrawn',
    gone: 'The newsroom has withdrawn this story. If you need to know more, please get in touch with us.',
    missingTitle: 'Page not found',
    missing: 'There is no story at this address. The link may be mistyped.',
    back: 'To the front page',
    topics: 'Topics',
    campaign: 'Part of',
    campaignKicker: 'Campaign',
    pages: 'Pages of stories',
    older: 'Older stories',
    newest: 'To the newest stories',
    noOlder: 'There are no older stories.',
    other: 'Tiếng Việt',
    otherCode: 'vi',
  },
} as const;

export type Words = Record<keyof (typeof WORDS)['vi'], string>;

export const wordsOf = (language: string): Words => (language.startsWith('en') ? WORDS.en : WORDS.vi);

/** A moment as a paper prints it, in the newsroom's time zone. */
export function sayDate(iso: string, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language.startsWith('en') ? 'en-GB' : 'vi-VN', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso));
}

export const sayDay = (ms: number, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language.startsWith('en') ? 'en-GB' : 'vi-VN', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(ms);
