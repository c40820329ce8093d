import { z } from 'zod';
import type { DerivativeSpec } from '../../../../contracts';

export const VISIBILITIES = ['public', 'unlisted', 'private'] as const;

export const settings = z.strictObject({
  instance: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .meta({
      label: { en: 'Server', vi: 'Máy chủ' },
      hint: {
        en: 'Address of your Mastodon server, e.g. https://mastodon.social',
        vi: 'Địa chỉ máy chủ Mastodon, ví dụ https://mastodon.social',
      },
    }),
  visibility: z
    .enum(VISIBILITIES)
    .default('public')
    .meta({
      label: { en: 'Who sees it', vi: 'Ai xem được' },
      choices: {
        public: { en: 'Everybody', vi: 'Mọi người' },
        unlisted: { en: 'Everybody, but not in public timelines', vi: 'Mọi người, nhưng không vào dòng chung' },
        private: { en: 'Followers only', vi: 'Chỉ người theo dõi' },
      },
    }),
  picture: z
    .boolean()
    .default(true)
    .meta({
      label: { en: 'Attach the picture', vi: 'Đính kèm ảnh' },
      hint: { en: 'Without it the server shows a card of the page.', vi: 'Nếu không, máy chủ tự hiện thẻ xem trước trang tin.' },
    }),
  maxCharacters: z
    .number()
    .int()
    .min(50)
    .max(100_000)
    .default(500)
    .meta({
      label: { en: 'Characters a post may have', vi: 'Số ký tự tối đa mỗi bài' },
      hint: { en: 'The test of the connection tells what the server allows.', vi: 'Khi thử kết nối, hệ thống báo mức máy chủ cho phép.' },
      advanced: true,
    }),
  charactersPerUrl: z
    .number()
    .int()
    .min(1)
    .max(500)
    .default(23)
    .meta({
      label: { en: 'Characters a link counts as', vi: 'Một đường dẫn tính bằng bao nhiêu ký tự' },
      hint: { en: '23 almost everywhere', vi: 'Hầu hết máy chủ tính 23' },
      advanced: true,
    }),
});
export type Settings = z.infer<typeof settings>;

/** 16 MB and 33 megapixels are allowed; timelines show 1600 at most. */
export const PICTURE = {
  name: 'mastodon',
  width: 1600,
  height: 1600,
  fit: 'inside',
  format: 'jpeg',
  maxBytes: 8_000_000,
} satisfies DerivativeSpec;
/** Characters of a picture's description. */
export const ALT = 1500;
