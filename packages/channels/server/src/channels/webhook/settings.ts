import { z } from 'zod';

export const settings = z.strictObject({
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .meta({
      label: { en: 'Address', vi: 'Địa chỉ' },
      hint: {
        en: 'The very address: a redirect is not followed.',
        vi: 'Đúng địa chỉ nhận: hệ thống không đi theo chuyển hướng.',
      },
    }),
});
export type Settings = z.infer<typeof settings>;
