import { z } from 'zod';

export const settings = z.strictObject({
  network: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .default('Lotus')
    .meta({
      label: { en: 'Network', vi: 'Mạng xã hội' },
      hint: { en: 'Where a person posts by hand.', vi: 'Nơi người phụ trách tự đăng.' },
    }),
  address: z
    .url({ protocol: /^https?$/ })
    .max(1000)
    .default('https://lotus.vn')
    .meta({
      label: { en: 'Address of the account', vi: 'Địa chỉ tài khoản' },
      hint: { en: 'Opened from the preview to post there.', vi: 'Mở từ màn xem trước để đăng.' },
    }),
  limit: z
    .number()
    .int()
    .min(0)
    .max(100_000)
    .default(0)
    .meta({
      label: { en: 'Characters the network takes', vi: 'Số ký tự tối đa' },
      hint: { en: '0: no limit.', vi: '0: không giới hạn.' },
    }),
  wholeStory: z
    .boolean()
    .default(false)
    .meta({
      label: { en: 'The whole story', vi: 'Toàn văn' },
      hint: { en: 'Else headline, summary and link.', vi: 'Nếu tắt: chỉ tít, sapo và đường dẫn.' },
    }),
});
export type Settings = z.infer<typeof settings>;
