import { plain } from '@hoitu/viet-text';
import type { Element, Nodes } from 'hast';
import type { DerivativeSpec, Look, Measure, Picture, Problem, RenderInput, Suggestion } from '../../../../contracts';
import { pictureOf } from '../../../../domain/pictures';
import { paragraphs } from '../../../../domain/plain';
import { absolute } from '../../reader/item';
import { asciiUrl, cleaned, error, noHeadline, plainly, shortened, shorter, tooLong, untidy, warning } from '../texts';
import type { Settings } from './settings';

/** Zalo names 150 and 300, and was seen to refuse texts of exactly that length. In UTF-16 units. */
export const LIMITS = { title: 140, description: 250, author: 50, body: 100_000 } as const;

export const COVER: DerivativeSpec = { name: 'zalo-cover', width: 1200, height: 675, format: 'jpeg', maxBytes: 1_000_000 };

export type Block = { type: 'text'; content: string } | { type: 'image'; url: string; caption: string };
export type Rendition = {
  title: string;
  description: string;
  author: string;
  cover: Picture | null;
  /** Where the cover is when the story has no picture of its own; '' nowhere. */
  fallback: string;
  blocks: Block[];
  /** The summary was too long and is given in part. */
  cut: boolean;
  untidy: boolean;
};

/** Zalo reads simple HTML in a block. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function picturesIn(node: Nodes): Element[] {
  if (node.type === 'element' && node.tagName === 'img') return [node];
  return 'children' in node ? node.children.flatMap((child) => picturesIn(child as Nodes)) : [];
}

/** One block a paragraph, and the pictures where they stand in the story. */
function blocksOf(body: RenderInput<Settings>['story']['body'], publicUrl: string): Block[] {
  return body.children.flatMap((child): Block[] => {
    const texts = paragraphs({ type: 'root', children: [child] }).map((text): Block => ({ type: 'text', content: escaped(plainly(text)) }));
    const images = picturesIn(child as Nodes).flatMap((img): Block[] => {
      const url = asciiUrl(absolute(String(img.properties.src ?? ''), publicUrl));
      return url ? [{ type: 'image', url, caption: plainly(String(img.properties.alt ?? '')) }] : [];
    });
    return [...texts.filter((one) => one.type === 'text' && one.content), ...images];
  });
}

export function render({ story, operation, adaptation, settings, publicUrl }: RenderInput<Settings>): Rendition {
  const own = adaptation?.fields ?? {};
  const note =
    operation === 'correct' && story.correction
      ? `${story.ref.locale.startsWith('en') ? 'Correction' : 'Thông tin cải chính, xin lỗi'}: ${story.correction}`
      : '';
  const blocks = blocksOf(story.body, publicUrl);
  const firstText = blocks.find((one) => one.type === 'text');
  const summary = plainly(story.summary) || (firstText?.type === 'text' ? plain(firstText.content) : '') || plainly(story.headline);
  const written = plainly(own.description ?? '');
  return {
    title: plainly(own.title ?? '') || plainly(story.headline),
    description: written || shortened(summary, LIMITS.description),
    author: shortened(plainly(own.author ?? '') || plainly(story.byline.join(', ')) || plainly(settings.author), LIMITS.author),
    cover: pictureOf(story, COVER, adaptation, publicUrl),
    fallback: settings.fallbackCover ? asciiUrl(settings.fallbackCover) : '',
    blocks: note ? [{ type: 'text', content: escaped(plainly(note)) }, ...blocks] : blocks,
    cut: !written && summary.length > LIMITS.description,
    untidy: untidy(own.title || story.headline, own.description || story.summary),
  };
}

const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, one) => sum + (one.type === 'text' ? one.content.length : one.url.length), 0);

export function check({ title, description, cover, fallback, blocks, cut, untidy: dirty }: Rendition): Problem[] {
  const body = sizeOf(blocks);
  return [
    ...(title ? [] : [noHeadline()]),
    ...tooLong('title', title, LIMITS.title, { en: 'title', vi: 'tít' }),
    ...tooLong('description', description, LIMITS.description, { en: 'description', vi: 'sapo' }),
    ...(blocks.some((one) => one.type === 'text') ? [] : [error('body', { en: 'The story has no text.', vi: 'Tin chưa có nội dung.' })]),
    ...(body > LIMITS.body
      ? [error('body', { en: 'The story is too long for a Zalo article.', vi: 'Tin quá dài đối với một bài viết Zalo.' })]
      : []),
    ...(cover || fallback
      ? []
      : [
          error('image', {
            en: 'Zalo takes no article without a cover, and the story has no picture.',
            vi: 'Zalo không nhận bài viết thiếu ảnh bìa, mà tin chưa có ảnh.',
          }),
        ]),
    ...(cut
      ? [
          warning('description', {
            en: 'The summary is longer than 250 characters and is cut.',
            vi: 'Sapo dài hơn 250 ký tự nên sẽ bị cắt bớt.',
          }),
        ]
      : []),
    ...(dirty ? [cleaned('title')] : []),
  ];
}

export const measure = ({ title, description }: Rendition): Measure[] =>
  (['title', 'description'] as const).map((field) => {
    const text = field === 'title' ? title : description;
    const limit = LIMITS[field];
    return { field, unit: 'characters', used: text.length, limit, cutAt: text.length > limit ? limit : null };
  });

export const look = ({ title, description, author, cover, fallback, blocks }: Rendition): Look => ({
  title,
  posts: [description, ...blocks.flatMap((one) => (one.type === 'text' ? [plain(one.content)] : []))].slice(0, 40),
  pictures: cover
    ? [
        {
          file: cover.file,
          url: cover.original,
          alt: cover.alt,
          ratio: COVER.width / COVER.height,
          focal: cover.focal,
          size: `${COVER.width}×${COVER.height}`,
        },
      ]
    : fallback
      ? [{ file: 0, url: fallback, alt: '', ratio: COVER.width / COVER.height, focal: null, size: `${COVER.width}×${COVER.height}` }]
      : [],
  note: author ? { en: `By ${author}.`, vi: `Tác giả: ${author}.` } : null,
});

/** A shorter title, or description, between words. */
export function suggest({ title, description }: Rendition): Suggestion[] {
  const fields = {
    ...(title.length > LIMITS.title ? { title: shortened(title, LIMITS.title) } : {}),
    ...(description.length > LIMITS.description ? { description: shortened(description, LIMITS.description) } : {}),
  };
  return Object.keys(fields).length ? [shorter(fields)] : [];
}
