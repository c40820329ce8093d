import { z } from 'zod';
import type { DerivativeSpec } from '../../../../contracts';

export const settings = z.strictObject({
  identifier: z
    .string()
    .trim()
    .min(3)
    .max(255)
    .meta({
      label: { en: 'Handle', vi: 'Tên tài khoản' },
      hint: { en: 'e.g. news.bsky.social, without @', vi: 'Ví dụ: baodothi.bsky.social, không có @' },
    }),
  show: z
    .enum(['card', 'picture'])
    .default('card')
    .meta({
      label: { en: 'What stands below the text', vi: 'Phần dưới nội dung' },
      choices: {
        card: { en: 'The card of the page', vi: 'Thẻ xem trước trang tin' },
        picture: { en: 'The picture itself, the link in the text', vi: 'Ảnh của tin, đường dẫn nằm trong bài' },
      },
    }),
  service: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .default('https://bsky.social')
    .meta({
      label: { en: 'Server (PDS)', vi: 'Máy chủ (PDS)' },
      hint: { en: 'Change it only for a server of your own.', vi: 'Chỉ đổi khi dùng máy chủ riêng.' },
      advanced: true,
    }),
});
export type Settings = z.infer<typeof settings>;

/** The server takes a million bytes a picture (app.bsky.embed.images, app.bsky.embed.external). */
export const CARD = { name: 'bluesky-card', width: 1200, height: 630, format: 'jpeg', maxBytes: 1_000_000 } satisfies DerivativeSpec;
export const PICTURE = {
  name: 'bluesky',
  width: 2000,
  height: 2000,
  fit: 'inside',
  format: 'jpeg',
  maxBytes: 1_000_000,
} satisfies DerivativeSpec;
