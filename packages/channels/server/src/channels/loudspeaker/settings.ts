import { z } from 'zod';
import { areasIn } from '../../../../domain/radio/broadcast';

/** One name, no path: no slash, nothing that climbs, nothing hidden. */
export const FOLDER_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,79}$/u;

const isAddress = (value: string): boolean => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

export const settings = z
  .strictObject({
    way: z
      .enum(['webhook', 'folder'])
      .default('webhook')
      .meta({
        label: { en: 'Handed over by', vi: 'Cách chuyển giao' },
        hint: {
          en: 'A signed request to the ward’s system, or a file in a folder that it reads.',
          vi: 'Gửi yêu cầu có chữ ký tới hệ thống của phường, hoặc ghi tệp vào thư mục mà hệ thống đó đọc.',
        },
        choices: { webhook: { en: 'Signed webhook', vi: 'Webhook có chữ ký' }, folder: { en: 'Folder', vi: 'Thư mục' } },
      }),
    url: z
      .string()
      .trim()
      .max(2000)
      .default('')
      .meta({
        label: { en: 'Address of the webhook', vi: 'Địa chỉ webhook' },
        hint: { en: 'The very address: a redirect is not followed.', vi: 'Đúng địa chỉ nhận: hệ thống không đi theo chuyển hướng.' },
      }),
    folder: z
      .string()
      .trim()
      .max(80)
      .default('')
      .meta({
        label: { en: 'Name of the folder', vi: 'Tên thư mục' },
        hint: {
          en: 'One name without slashes. Where such folders lie is set by the developer (loudspeakers.folders).',
          vi: 'Chỉ tên, không có dấu gạch chéo. Nơi đặt các thư mục do người lập trình quy định (loudspeakers.folders).',
        },
      }),
    areas: z
      .string()
      .max(20_000)
      .refine((value) => areasIn(value).length > 0 && areasIn(value).length <= 500, { error: 'no area' })
      .meta({
        label: { en: 'Areas with loudspeakers here', vi: 'Địa bàn có loa' },
        hint: {
          en: 'With semicolons, e.g. Phường Hải Châu; Phường Thanh Khê',
          vi: 'Cách nhau bằng dấu chấm phẩy, ví dụ: Phường Hải Châu; Phường Thanh Khê',
        },
      }),
  })
  .check(({ value, issues }) => {
    const wrong = (path: 'url' | 'folder', format: string) =>
      issues.push({ code: 'invalid_format', format, path: [path], input: value[path], message: format });
    if (value.way === 'webhook' && !isAddress(value.url)) wrong('url', 'url');
    if (value.way === 'folder' && !FOLDER_NAME.test(value.folder)) wrong('folder', 'name');
  });
export type Settings = z.infer<typeof settings>;
