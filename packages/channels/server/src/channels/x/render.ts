import { excerpt } from '@hoitu/viet-text';
import { extractUrls } from 'twitter-text';
import type { AdaptField, Look, Measure, Problem, RenderInput, Suggestion } from '../../../../contracts';
import { byWeight, weighted, X_LIMIT } from '../../../../domain/count/weighted';
import type { Operation } from '../../../../domain/delivery';
import { type Draft, draftOf, noPicture, problemsOf, tidy, tooLong } from '../../../../domain/draft';
import { shorter } from '../../../../domain/suggest';
import { shown } from '../shown';
import { ALT, PICTURE, type Settings } from './settings';
import { threadOf } from './thread';

export type Rendition = Draft & { operation: Operation; posts: string[]; thread: boolean; alt: string };

export const ADAPTS: readonly AdaptField[] = [
  { name: 'text', label: { en: 'Text', vi: 'Nội dung' }, lines: 6 },
  {
    name: 'thread',
    label: { en: 'Long text', vi: 'Bài dài' },
    lines: 1,
    choices: [
      { value: 'no', label: { en: 'One post', vi: 'Một bài' } },
      { value: 'yes', label: { en: 'A thread of several posts', vi: 'Chuỗi nhiều bài' } },
    ],
  },
];

/**
 * A correction is a post of its own, an answer to what is out: it says what was wrong, under the headline, and repeats nothing else. It may
 * take several posts whatever was chosen for the story.
 */
export function render(input: RenderInput<Settings>): Rendition {
  const { settings, operation, story } = input;
  const correct = operation === 'correct';
  const about = correct ? { ...input, story: { ...story, summary: '' }, adaptation: null } : input;
  const drafted = draftOf(about, PICTURE);
  const draft = settings.show === 'picture' && !correct ? drafted : { ...drafted, picture: null };
  const thread = correct || (input.adaptation?.fields.thread || settings.thread) === 'yes';
  const one = [draft.text, draft.link && !draft.text.includes(draft.link) ? draft.link : null].filter(Boolean).join('\n\n');
  const alt = draft.picture ? tidy(draft.picture.alt) : '';
  return {
    ...draft,
    operation,
    thread,
    posts: thread ? threadOf(draft.text, draft.link) : [one],
    alt: alt.length > ALT ? excerpt(alt, ALT) : alt,
  };
}

export function check(rendition: Rendition, settings: Settings): Problem[] {
  const { posts, operation, picture } = rendition;
  const longest = posts.map(weighted).reduce((most, one) => Math.max(most, one), 0);
  return [
    ...problemsOf(rendition),
    ...(longest > X_LIMIT
      ? [
          tooLong('text', longest, X_LIMIT, {
            en: 'characters as X counts them (ế, ạ, ữ count as two)',
            vi: 'ký tự theo cách tính của X (ế, ạ, ữ tính là hai)',
          }),
        ]
      : []),
    ...(settings.show === 'picture' && !picture && operation !== 'correct' ? [noPicture] : []),
    ...(operation === 'update'
      ? [
          {
            level: 'warning' as const,
            field: 'text',
            say: {
              en: 'Posts on X stay as they are: readers there keep the earlier words. What was wrong is told by a correction.',
              vi: 'Bài trên X giữ nguyên như lúc đăng, bạn đọc ở đó vẫn thấy nội dung cũ. Nếu có sai sót, hãy dùng cải chính.',
            },
          },
        ]
      : []),
  ];
}

/** What X asks for these posts, by the prices in the settings. */
function priceOf(posts: readonly string[], { pricePost = 0, pricePostWithLink = pricePost }: Settings): number {
  const sum = posts.reduce((all, post) => all + (extractUrls(post).length ? pricePostWithLink : pricePost), 0);
  return Math.round(sum * 10_000) / 10_000;
}

export function measure(rendition: Rendition, settings: Settings): Measure[] {
  const { posts } = rendition;
  const counts = posts.map(byWeight);
  const most = counts.reduce((a, b) => (b.used > a.used ? b : a), { used: 0, cutAt: null });
  const priced = settings.pricePost !== undefined || settings.pricePostWithLink !== undefined;
  return [
    { field: 'text', unit: 'weighted', limit: X_LIMIT, used: most.used, cutAt: posts.length === 1 ? most.cutAt : null },
    ...(rendition.thread ? [{ field: 'text', unit: 'posts' as const, limit: null, used: posts.length }] : []),
    ...(priced ? [{ field: 'text', unit: 'price' as const, limit: null, used: priceOf(posts, settings) }] : []),
  ];
}

export function suggest(rendition: Rendition): Suggestion[] {
  const { text, note, link, thread, posts } = rendition;
  if (posts.every((post) => weighted(post) <= X_LIMIT)) return [];
  const tail = link && !text.includes(link) ? `\n\n${link}` : '';
  const pieces = threadOf(text, link);
  const inThread: Suggestion[] =
    thread || pieces.length < 2
      ? []
      : [{ label: { en: `Split into ${pieces.length} posts`, vi: `Tách thành ${pieces.length} bài` }, fields: { thread: 'yes' } }];
  return [...inThread, ...shorter(text, note, (own) => weighted(own + tail) <= X_LIMIT, weighted)];
}

export const look = ({ posts, link, picture, operation }: Rendition): Look => ({
  posts,
  link,
  pictures: picture ? [shown(picture)] : [],
  note: operation === 'correct' ? { en: 'As a reply to the original post.', vi: 'Đăng dưới dạng trả lời bài gốc.' } : null,
});
