import type { Look, Measure, Problem, RenderInput, Suggestion } from '../../../../contracts';
import { listCalled, lists, masked } from '../../../../domain/sms/numbers';
import { carry, cutAfter } from '../../../../domain/sms/parts';
import { withoutMarks } from '../../../../domain/sms/plain';
import { costOf, spend } from '../../../../domain/sms/spending';
import { postText } from '../../../../domain/social';
import { amount, cleaned, error, noHeadline, shortened, tidy, untidy, warning } from '../texts';
import type { Settings } from './settings';

/** Without the numbers: they are people's, and the record of what was sent is read by many. */
export type Rendition = {
  text: string;
  parts: string[];
  encoding: 'gsm7' | 'ucs2';
  from: string;
  list: string;
  /** Null: there is no list of that name. */
  recipients: number | null;
  unreadable: string[];
  link: string | null;
  untidy: boolean;
};

export function render({ story, operation, adaptation, settings, link }: RenderInput<Settings>): Rendition {
  const written = adaptation?.fields.text?.trim() ?? '';
  const raw = postText({ ...story, summary: '' }, operation, adaptation);
  const behind = settings.withLink && link && !raw.includes(link) ? ` ${link}` : '';
  const words = tidy(raw).replace(/\s*\n+\s*/g, ' ');
  const text = words ? `${settings.letters === 'plain' ? withoutMarks(words) : words}${behind}` : '';
  const carried = carry(text);
  const wanted = adaptation?.fields.list?.trim() || settings.list;
  const list = listCalled(lists(settings.recipients), wanted);
  return {
    text: carried.text,
    parts: carried.parts,
    encoding: carried.encoding,
    from: settings.brandname,
    list: wanted,
    recipients: list ? list.numbers.length : null,
    unreadable: (list?.unreadable ?? []).map((one) => masked(one)),
    link: behind ? link : null,
    untidy: untidy(written || story.headline),
  };
}

export const costOfAll = (rendition: Rendition, settings: Settings): number =>
  costOf(rendition.parts.length, rendition.recipients ?? 0, settings.pricePerPart);

/** The sentence for a limit of money that would be passed. */
export function overBudget(over: 'day' | 'month', cost: number, settings: Settings) {
  const price = amount(cost);
  const limit = amount(over === 'day' ? settings.dayBudget : settings.monthBudget);
  return over === 'day'
    ? {
        en: `This text costs ${price.en}: it passes the limit of ${limit.en} a day.`,
        vi: `Tin này tốn ${price.vi} đồng, vượt hạn mức ${limit.vi} đồng một ngày.`,
      }
    : {
        en: `This text costs ${price.en}: it passes the limit of ${limit.en} a month.`,
        vi: `Tin này tốn ${price.vi} đồng, vượt hạn mức ${limit.vi} đồng một tháng.`,
      };
}

export function check(rendition: Rendition, settings: Settings): Problem[] {
  const { text, parts, recipients, list, unreadable } = rendition;
  if (!text) return [noHeadline()];
  const problems: Problem[] = [];
  if (recipients === null)
    problems.push(error('list', { en: `There is no list called "${list}".`, vi: `Không có danh sách nào tên "${list}".` }));
  else if (recipients === 0) problems.push(error('list', { en: 'Nobody is on this list.', vi: 'Danh sách này chưa có số nào.' }));
  else if (recipients > settings.most)
    problems.push(
      error('list', {
        en: `${recipients} recipients, ${settings.most} at most.`,
        vi: `${recipients} người nhận, tối đa ${settings.most}.`,
      }),
    );
  if (unreadable.length)
    problems.push(
      warning('list', {
        en: `No phone numbers, left out: ${unreadable.slice(0, 5).join(', ')}.`,
        vi: `Không phải số điện thoại, sẽ bỏ qua: ${unreadable.slice(0, 5).join(', ')}.`,
      }),
    );
  if (parts.length > settings.maxParts)
    problems.push(
      error('text', {
        en: `The text takes ${parts.length} parts, ${settings.maxParts} at most.`,
        vi: `Tin nhắn dài ${parts.length} phần, tối đa ${settings.maxParts} phần.`,
      }),
    );
  const refused = [...new Set([...text].filter((char) => char.trim() && settings.banned.includes(char)))];
  if (refused.length)
    problems.push(
      error('text', {
        en: `Operators refuse these characters: ${refused.join(' ')}`,
        vi: `Nhà mạng không nhận các ký tự: ${refused.join(' ')}`,
      }),
    );
  const cost = costOfAll(rendition, settings);
  const { over } = spend(null, cost, { day: settings.dayBudget, month: settings.monthBudget }, 0);
  if (over) problems.push(error('price', overBudget(over, cost, settings)));
  if (settings.letters === 'plain' && rendition.encoding === 'ucs2')
    problems.push(
      warning('text', {
        en: 'A character outside the plain alphabet (an emoji?) makes every part half as long.',
        vi: 'Có ký tự ngoài bảng không dấu (biểu tượng cảm xúc?) khiến mỗi phần chỉ còn chứa được một nửa.',
      }),
    );
  if (rendition.untidy) problems.push(cleaned('text'));
  return problems;
}

export function measure(rendition: Rendition, settings: Settings): Measure[] {
  const cutAt = cutAfter(carry(rendition.text), settings.maxParts);
  const parts: Measure = { field: 'text', unit: 'parts', used: rendition.parts.length, limit: settings.maxParts, cutAt };
  const limit = [settings.dayBudget, settings.monthBudget].filter((one) => one > 0).sort((a, b) => a - b)[0] ?? null;
  return settings.pricePerPart ? [parts, { field: 'price', unit: 'price', used: costOfAll(rendition, settings), limit }] : [parts];
}

export const look = (rendition: Rendition): Look => ({
  title: rendition.from,
  posts: rendition.text ? [rendition.text] : [],
  link: rendition.link,
  note: { en: `To ${rendition.recipients ?? 0} numbers.`, vi: `Gửi tới ${rendition.recipients ?? 0} số.` },
});

/** Without its marks where that is enough, else the words that fit. */
export function suggest(rendition: Rendition, settings: Settings): Suggestion[] {
  if (rendition.parts.length <= settings.maxParts) return [];
  const behind = rendition.link ? ` ${rendition.link}` : '';
  const words = rendition.text.slice(0, rendition.text.length - behind.length);
  const plain = withoutMarks(words);
  const fits = (text: string): boolean => carry(text + behind).parts.length <= settings.maxParts;
  let room = cutAfter(carry(rendition.text), settings.maxParts) ?? words.length;
  room = Math.max(1, room - behind.length);
  return [
    ...(plain !== words && fits(plain) ? [{ label: { en: 'Without marks', vi: 'Bỏ dấu' }, fields: { text: plain } }] : []),
    { label: { en: 'Shorten it', vi: 'Rút gọn' }, fields: { text: shortened(words, room) } },
  ];
}
