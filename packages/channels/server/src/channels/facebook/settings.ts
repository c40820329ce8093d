import { z } from 'zod';

export const settings = z.strictObject({
  page: z
    .string()
    .regex(/^\d{5,30}$/)
    .meta({
      label: { en: 'Page ID', vi: 'ID Trang' },
      hint: { en: 'The number of the Page, not its name.', vi: 'Dãy số của Trang, không phải tên.' },
    }),
  post: z
    .enum(['link', 'photos'])
    .default('link')
    .meta({
      label: { en: 'A post shows', vi: 'Bài đăng hiển thị' },
      choices: {
        link: { en: 'The card of the page', vi: 'Thẻ xem trước trang tin' },
        photos: { en: 'The pictures of the story, the link in the text', vi: 'Ảnh của tin, đường dẫn nằm trong lời' },
      },
    }),
  version: z
    .string()
    .regex(/^v\d{1,3}\.\d$/)
    .default('v26.0')
    .meta({
      label: { en: 'Version of the Graph API', vi: 'Phiên bản Graph API' },
      hint: { en: 'Each lives about two years.', vi: 'Mỗi phiên bản dùng được khoảng hai năm.' },
      advanced: true,
    }),
  api: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .default('https://graph.facebook.com')
    .meta({
      label: { en: 'Address of the API', vi: 'Địa chỉ API' },
      hint: { en: 'Leave it as it is.', vi: 'Giữ nguyên.' },
      advanced: true,
    }),
});
export type Settings = z.infer<typeof settings>;
