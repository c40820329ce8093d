import { z } from 'zod';
import { lists } from '../../../../domain/sms/numbers';

const text = (max: number) => z.string().max(max);
type Words = { en: string; vi: string };
const words = (label: Words, hint: Words, more: { choices?: Record<string, Words>; advanced?: true } = {}) => ({ label, hint, ...more });

/** What is set up for one gateway. Prices and limits are whole numbers in one currency, đồng in Vietnam. */
export const settings = z.strictObject({
  gateway: z
    .enum(['http', 'smpp'])
    .default('http')
    .meta(
      words(
        { en: 'Gateway', vi: 'Cổng gửi tin' },
        {
          en: 'Texts cost money: switch "by default" off, so that only stories that ask for it go here.',
          vi: 'Tin nhắn tốn tiền: nên tắt "mặc định gửi" để chỉ tin được chọn mới đi kênh này.',
        },
        { choices: { http: { en: 'HTTP (sendsms)', vi: 'HTTP (sendsms)' }, smpp: { en: 'SMPP', vi: 'SMPP' } } },
      ),
    ),
  api: z
    .url({ protocol: /^(https?|smpps?)$/ })
    .max(2000)
    .meta(
      words(
        { en: 'Address of the gateway', vi: 'Địa chỉ cổng gửi tin' },
        {
          en: 'http: the sendsms address, e.g. https://sms.example.vn/cgi-bin/sendsms. smpp: smpp://host:2775, or smpps:// with TLS.',
          vi: 'http: địa chỉ sendsms, ví dụ https://sms.example.vn/cgi-bin/sendsms. smpp: smpp://host:2775, hoặc smpps:// nếu có TLS.',
        },
      ),
    ),
  username: text(64)
    .min(1)
    .meta(
      words(
        { en: 'User name', vi: 'Tên đăng nhập' },
        { en: 'From the gateway (system_id for SMPP).', vi: 'Do nhà cung cấp cấp (với SMPP là system_id).' },
      ),
    ),
  brandname: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,10}$/)
    .meta(
      words(
        { en: 'Brandname', vi: 'Brandname' },
        {
          en: 'At most 11 characters without marks, as registered with the operators.',
          vi: 'Tối đa 11 ký tự không dấu, đúng như đã đăng ký với nhà mạng.',
        },
      ),
    ),
  recipients: text(50_000)
    .refine((value) => lists(value).some((one) => one.numbers.length > 0), { error: 'no phone number' })
    .meta(
      words(
        { en: 'Lists of recipients', vi: 'Danh sách người nhận' },
        {
          en: 'Name: numbers with commas; next name: numbers. E.g. Newsroom: 0901234567, 0912345678; Ward: +84901234567',
          vi: 'Tên: các số cách nhau bằng dấu phẩy; tên tiếp: các số. Ví dụ Toà soạn: 0901234567, 0912345678; Phường: +84901234567',
        },
      ),
    ),
  list: text(60)
    .default('')
    .meta(
      words(
        { en: 'Usual list', vi: 'Danh sách thường dùng' },
        {
          en: 'Whom a story reaches unless an editor names another list; empty: all of them.',
          vi: 'Tin gửi cho danh sách này, trừ khi biên tập viên chọn danh sách khác; để trống: gửi tất cả.',
        },
      ),
    ),
  most: z
    .number()
    .int()
    .min(1)
    .max(5000)
    .default(500)
    .meta(
      words(
        { en: 'At most so many recipients', vi: 'Số người nhận tối đa' },
        { en: 'A longer list is refused before anything leaves.', vi: 'Danh sách dài hơn sẽ bị từ chối trước khi gửi.' },
        { advanced: true },
      ),
    ),
  letters: z
    .enum(['unicode', 'plain'])
    .default('unicode')
    .meta(
      words(
        { en: 'Vietnamese marks', vi: 'Dấu tiếng Việt' },
        {
          en: 'With marks a part holds 70 characters, without them 160.',
          vi: 'Có dấu: mỗi phần 70 ký tự. Không dấu: mỗi phần 160 ký tự.',
        },
        {
          choices: {
            unicode: { en: 'Keep them', vi: 'Giữ dấu' },
            plain: { en: 'Take them away', vi: 'Bỏ dấu' },
          },
        },
      ),
    ),
  withLink: z
    .boolean()
    .default(true)
    .meta(
      words(
        { en: 'Add the link', vi: 'Kèm đường dẫn' },
        { en: 'The address of the page behind the headline.', vi: 'Địa chỉ bài viết đứng sau tít.' },
      ),
    ),
  banned: text(60)
    .default('')
    .meta(
      words(
        { en: 'Characters operators refuse', vi: 'Ký tự nhà mạng không nhận' },
        {
          en: 'Some refuse % # & [ ] { } \\ < @ : write those of your contract.',
          vi: 'Có nhà mạng không nhận % # & [ ] { } \\ < @ : ghi theo hợp đồng của bạn.',
        },
        { advanced: true },
      ),
    ),
  maxParts: z
    .number()
    .int()
    .min(1)
    .max(10)
    .default(3)
    .meta(
      words(
        { en: 'At most so many parts', vi: 'Số phần tối đa' },
        { en: 'One long text is several messages on the bill.', vi: 'Một tin dài được tính tiền thành nhiều tin.' },
        { advanced: true },
      ),
    ),
  pricePerPart: z
    .number()
    .int()
    .min(0)
    .default(0)
    .meta(
      words(
        { en: 'Price of a part for one recipient', vi: 'Giá một phần cho một người nhận' },
        { en: 'In whole đồng; 0 shows no price.', vi: 'Tính bằng đồng; 0 là không hiện giá.' },
      ),
    ),
  dayBudget: z
    .number()
    .int()
    .min(0)
    .default(0)
    .meta(
      words(
        { en: 'Limit a day', vi: 'Hạn mức một ngày' },
        { en: 'What would cost more is refused; 0 sets none.', vi: 'Tin làm vượt hạn mức sẽ bị từ chối; 0 là không đặt.' },
      ),
    ),
  monthBudget: z
    .number()
    .int()
    .min(0)
    .default(0)
    .meta(
      words(
        { en: 'Limit a month', vi: 'Hạn mức một tháng' },
        { en: 'What would cost more is refused; 0 sets none.', vi: 'Tin làm vượt hạn mức sẽ bị từ chối; 0 là không đặt.' },
      ),
    ),
  batch: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .meta(
      words(
        { en: 'Recipients in one step', vi: 'Số người nhận mỗi lượt' },
        {
          en: 'If a step breaks off, these many are unclear at most.',
          vi: 'Nếu một lượt bị gián đoạn, tối đa bấy nhiêu số không rõ kết quả.',
        },
        { advanced: true },
      ),
    ),
  reports: z
    .boolean()
    .default(false)
    .meta(
      words(
        { en: 'Ask for delivery reports (SMPP)', vi: 'Hỏi báo cáo nhận tin (SMPP)' },
        { en: 'Only where the gateway answers query_sm.', vi: 'Chỉ bật khi cổng trả lời query_sm.' },
        { advanced: true },
      ),
    ),
});
export type Settings = z.infer<typeof settings>;
