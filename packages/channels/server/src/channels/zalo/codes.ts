import type { Sentence } from '@hoitu/strapi-plugin-newsroom/contracts';

type Meaning = { is: 'token' | 'working' | 'later' | 'no'; say: Sentence };

/** The access token is over or wrong: nothing was done. */
const token: Meaning = {
  is: 'token',
  say: { en: 'Zalo does not accept the access token.', vi: 'Zalo không chấp nhận mã truy cập (access token).' },
};

/**
 * What `error` means in a body of the OA API; it comes with HTTP 200. Only what was seen or is named by those who use the article API;
 * any other code is a plain no. Sources: the error tables of developers.zalo.me and public logs.
 */
export const CODES: Record<number, Meaning> = {
  [-124]: token,
  [-216]: token,
  [-214]: { is: 'working', say: { en: 'Zalo is still working on the pictures.', vi: 'Zalo đang xử lý ảnh.' } },
  [-32]: { is: 'later', say: { en: 'Zalo asks for fewer requests a minute.', vi: 'Zalo yêu cầu giảm số lượt gọi mỗi phút.' } },
  [-200]: {
    is: 'no',
    say: {
      en: 'Zalo could not take the cover or a picture: it must be public, JPEG or PNG, under 1 MB.',
      vi: 'Zalo không lấy được ảnh bìa hoặc ảnh trong bài: ảnh phải công khai, JPEG hoặc PNG, dưới 1 MB.',
    },
  },
  [-201]: { is: 'no', say: { en: 'Zalo found a field it does not accept.', vi: 'Zalo không chấp nhận một trường trong bài.' } },
  [-209]: {
    is: 'no',
    say: {
      en: 'This app may not use the article API: allow "manage articles" for it.',
      vi: 'Ứng dụng chưa được dùng API bài viết: hãy cấp quyền "Quản lý bài viết".',
    },
  },
  [-223]: { is: 'no', say: { en: 'The Official Account has used up its articles.', vi: 'Official Account đã hết hạn mức bài viết.' } },
  [-224]: {
    is: 'no',
    say: {
      en: 'The package of the Official Account does not include articles.',
      vi: 'Gói dịch vụ của Official Account không gồm tính năng bài viết.',
    },
  },
};
