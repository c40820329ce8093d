import type { Look, Measure, Problem, RenderInput } from '../../../../contracts';
import type { FeedItem } from '../../../../domain/feed';
import { ninjs } from '../../../../domain/ninjs';
import { feedItem } from '../../reader/item';
import { amount, cleaned, error, hostOf, noHeadline, untidy, warning } from '../texts';
import { payload } from './post';
import type { Settings } from './settings';

export type Rendition = { item: FeedItem; story: string; version: number; untidy: boolean };

/** Bytes the specification advises, and bytes beyond which most receivers hang up. */
export const ADVISED = 20_000;
export const MOST = 1_000_000;

const sizeOf = ({ item, version }: Rendition): number => Buffer.byteLength(payload('story.published', ninjs(item, version, 'usable'), 0));

export const render = ({ story, publicUrl, link }: RenderInput<Settings>): Rendition => ({
  item: feedItem(story, { publicUrl, link: link ?? publicUrl, language: story.ref.locale }),
  story: story.ref.documentId,
  version: story.version,
  untidy: untidy(story.headline, story.summary),
});

export function check(rendition: Rendition): Problem[] {
  const size = sizeOf(rendition);
  const bytes = amount(size);
  return [
    ...(rendition.item.title ? [] : [noHeadline()]),
    ...(size > MOST
      ? [
          error('body', {
            en: `The message has ${bytes.en} bytes: more than a million is more than receivers take.`,
            vi: `Bản tin gửi đi nặng ${bytes.vi} byte: quá một triệu byte thì bên nhận thường từ chối.`,
          }),
        ]
      : size > ADVISED
        ? [
            warning('body', {
              en: `The message has ${bytes.en} bytes; the standard advises 20,000 at most.`,
              vi: `Bản tin gửi đi nặng ${bytes.vi} byte; tiêu chuẩn khuyên tối đa 20.000.`,
            }),
          ]
        : []),
    ...(rendition.item.html ? [] : [warning('body', { en: 'The story has no text.', vi: 'Tin chưa có nội dung.' })]),
    ...(rendition.untidy ? [cleaned('headline')] : []),
  ];
}

export const measure = (rendition: Rendition): Measure[] => [{ field: 'body', unit: 'bytes', used: sizeOf(rendition), limit: ADVISED }];

export const look = ({ item }: Rendition, { url }: Settings): Look => ({
  title: item.title,
  posts: item.summary ? [item.summary] : [],
  link: item.link,
  note: { en: `Signed JSON (ninjs 2.1) to ${hostOf(url)}.`, vi: `JSON có chữ ký (ninjs 2.1) gửi tới ${hostOf(url)}.` },
});
