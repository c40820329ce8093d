import { z } from 'zod';

const api = (preset: string) =>
  z
    .url({ protocol: /^https?$/ })
    .max(300)
    .default(preset);

export const settings = z.strictObject({
  appId: z
    .string()
    .regex(/^\d{5,30}$/)
    .meta({
      label: { en: 'App ID', vi: 'ID ứng dụng' },
      hint: {
        en: 'Of the application at developers.zalo.me that the Official Account allowed.',
        vi: 'Của ứng dụng tại developers.zalo.me đã được Official Account cấp quyền.',
      },
    }),
  author: z
    .string()
    .max(50)
    .default('')
    .meta({
      label: { en: 'Author where a story has none', vi: 'Tác giả khi tin không ghi tên' },
      hint: { en: 'At most 50 characters.', vi: 'Tối đa 50 ký tự.' },
    }),
  comments: z
    .boolean()
    .default(true)
    .meta({
      label: { en: 'Readers may comment', vi: 'Cho phép bình luận' },
      hint: { en: 'Under the article in Zalo.', vi: 'Bên dưới bài viết trong Zalo.' },
    }),
  fallbackCover: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ }).max(1000)])
    .default('')
    .meta({
      label: { en: 'Cover where a story has no picture', vi: 'Ảnh bìa khi tin không có ảnh' },
      hint: {
        en: 'Public address of a JPEG at 16:9 and under 1 MB. Without it a story without a picture is not sent.',
        vi: 'Địa chỉ công khai của ảnh JPEG tỉ lệ 16:9, dưới 1 MB. Nếu để trống, tin không có ảnh sẽ không được gửi.',
      },
    }),
  api: api('https://openapi.zalo.me').meta({
    label: { en: 'Address of the API', vi: 'Địa chỉ API' },
    hint: { en: 'Leave it as it is.', vi: 'Giữ nguyên.' },
    advanced: true,
  }),
  oauth: api('https://oauth.zaloapp.com').meta({
    label: { en: 'Address for tokens', vi: 'Địa chỉ cấp token' },
    hint: { en: 'Leave it as it is.', vi: 'Giữ nguyên.' },
    advanced: true,
  }),
});
export type Settings = z.infer<typeof settings>;
