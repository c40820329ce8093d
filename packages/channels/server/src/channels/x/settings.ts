import { z } from 'zod';
import type { DerivativeSpec } from '../../../../contracts';

const price = z.number().min(0).max(1000).optional();

export const settings = z.strictObject({
  clientId: z
    .string()
    .trim()
    .min(3)
    .max(200)
    .meta({
      label: { en: 'Client ID', vi: 'Client ID' },
      hint: { en: 'OAuth 2.0 client of your app at developer.x.com', vi: 'OAuth 2.0 Client ID của ứng dụng tại developer.x.com' },
    }),
  show: z
    .enum(['card', 'picture'])
    .default('card')
    .meta({
      label: { en: 'What stands below the text', vi: 'Phần dưới nội dung' },
      choices: {
        card: { en: 'The card of the page, which X makes', vi: 'Thẻ xem trước trang tin do X tạo' },
        picture: { en: 'The picture itself', vi: 'Ảnh của tin' },
      },
    }),
  thread: z
    .enum(['no', 'yes'])
    .default('no')
    .meta({
      label: { en: 'Long texts as a thread', vi: 'Tách bài dài thành chuỗi' },
      hint: { en: 'An editor can choose anew for each story.', vi: 'Biên tập viên có thể chọn lại cho từng tin.' },
      choices: { no: { en: 'No, one post', vi: 'Không, chỉ một bài' }, yes: { en: 'Yes', vi: 'Có' } },
    }),
  pricePost: price.meta({
    label: { en: 'Price of a post', vi: 'Giá một bài đăng' },
    hint: {
      en: 'In your own currency; X asked $0.015 in 2026. Empty: not shown.',
      vi: 'Theo đồng tiền của toà soạn; năm 2026 X tính 0,015 USD. Bỏ trống: không hiện.',
    },
    advanced: true,
  }),
  pricePostWithLink: price.meta({
    label: { en: 'Price of a post with a link', vi: 'Giá một bài đăng có đường dẫn' },
    hint: { en: 'X asked $0.200 in 2026.', vi: 'Năm 2026 X tính 0,200 USD.' },
    advanced: true,
  }),
  api: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .default('https://api.x.com')
    .meta({
      label: { en: 'API address', vi: 'Địa chỉ API' },
      hint: { en: 'Leave it as it is.', vi: 'Giữ nguyên giá trị này.' },
      advanced: true,
    }),
});
export type Settings = z.infer<typeof settings>;

/** JPEG up to 5 MB. */
export const PICTURE = { name: 'x', width: 1600, height: 900, format: 'jpeg', maxBytes: 5_000_000 } satisfies DerivativeSpec;
/** Characters of a picture's description. */
export const ALT = 1000;
/** Posts one thread may have here. */
export const THREAD = 10;
