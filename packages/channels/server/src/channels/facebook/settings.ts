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
      hint: {
        en: 'link: the card of the page. photos: the pictures of the story, the link in the text.',
        vi: 'link: thẻ xem trước của trang. photos: ảnh của tin, đường dẫn nằm trong lời.',
      },
    }),
  version: z
    .string()
    .regex(/^v\d{1,3}\.\d$/)
    .default('v26.0')
    .meta({
      label: { en: 'Version of the Graph API', vi: 'Phiên bản Graph API' },
      hint: { en: 'Each lives about two years.', vi: 'Mỗi phiên bản dùng được khoảng hai năm.' },
    }),
  api: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .default('https://graph.facebook.com')
    .meta({
      label: { en: 'Address of the API', vi: 'Địa chỉ API' },
      hint: { en: 'Leave it as it is.', vi: 'Giữ nguyên.' },
    }),
});
export type Settings = z.infer<typeof settings>;
