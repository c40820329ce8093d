import { z } from 'zod';
import type { DerivativeSpec } from '../../../../contracts';

export const settings = z.strictObject({
  chat: z
    .string()
    .trim()
    .regex(/^(@[A-Za-z]\w{3,31}|-?\d{3,20})$/)
    .meta({
      label: { en: 'Channel or group', vi: 'Kênh hoặc nhóm' },
      hint: {
        en: '@name of a public channel, or the number of a private one, e.g. -1001234567890. The bot must be an administrator there.',
        vi: '@tên của kênh công khai, hoặc mã số của kênh riêng, ví dụ -1001234567890. Bot phải là quản trị viên ở đó.',
      },
    }),
  pictures: z
    .enum(['one', 'album', 'none'])
    .default('one')
    .meta({
      label: { en: 'Pictures', vi: 'Ảnh' },
      choices: {
        one: { en: 'The first picture', vi: 'Ảnh đầu tiên' },
        album: { en: 'An album of up to ten', vi: 'Bộ ảnh, tối đa mười ảnh' },
        none: { en: 'None: a preview of the page only', vi: 'Không có ảnh, chỉ xem trước trang tin' },
      },
    }),
  silent: z
    .boolean()
    .default(false)
    .meta({
      label: { en: 'Without a sound', vi: 'Không phát âm báo' },
      hint: { en: 'Readers are not alerted.', vi: 'Bạn đọc không bị báo chuông.' },
    }),
  api: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .default('https://api.telegram.org')
    .meta({
      label: { en: 'API address', vi: 'Địa chỉ API' },
      hint: { en: 'Change it only for a Bot API server of your own.', vi: 'Chỉ đổi khi dùng máy chủ Bot API riêng.' },
      advanced: true,
    }),
});
export type Settings = z.infer<typeof settings>;

/** Up to 10 MB, width and height together up to 10000. */
export const PICTURE = {
  name: 'telegram',
  width: 1600,
  height: 1600,
  fit: 'inside',
  format: 'jpeg',
  maxBytes: 5_000_000,
} satisfies DerivativeSpec;

export const TEXT = 4096;
export const CAPTION = 1024;
export const ALBUM = 10;
/** A photo may be this many times as long as it is wide. */
export const RATIO = 20;
