import type { DerivativeSpec, Look, Measure, Picture, Problem, RenderInput, Suggestion } from '../../../../contracts';
import { pictureOf } from '../../../../domain/pictures';
import { postText } from '../../../../domain/social';
import { cleaned, error, hostOf, noHeadline, plainly, shortened, shorter, tidy, tooLong, untidy, warning } from '../texts';
import type { Settings } from './settings';

/** UTF-16 units. */
export const MESSAGE = 63_206;
export const PHOTOS = 10;
export const PHOTO: DerivativeSpec = {
  name: 'facebook-photo',
  width: 2048,
  height: 2048,
  fit: 'inside',
  format: 'jpeg',
  maxBytes: 4_000_000,
};

export type Rendition = {
  post: Settings['post'];
  message: string;
  link: string | null;
  /** What the card will say, as Facebook reads it from the page. */
  card: { title: string; description: string } | null;
  photos: Picture[];
  untidy: boolean;
};

export function render(input: RenderInput<Settings>): Rendition {
  const { story, operation, adaptation, settings, publicUrl, link } = input;
  const words = tidy(postText(story, operation, adaptation));
  const photos = settings.post === 'photos';
  const first = pictureOf(story, PHOTO, adaptation, publicUrl);
  const others = first
    ? story.images.filter((one) => one.id !== first.file).flatMap((one) => pictureOf({ images: [one] }, PHOTO, null, publicUrl) ?? [])
    : [];
  return {
    post: settings.post,
    message: photos && link && words && !words.includes(link) ? `${words}\n\n${link}` : words,
    link,
    card: !photos && link ? { title: plainly(story.headline), description: plainly(story.summary) } : null,
    photos: photos && first ? [first, ...others].slice(0, PHOTOS) : [],
    untidy: untidy(adaptation?.fields.text?.trim() || `${story.headline}${story.summary}`),
  };
}

export function check({ post, message, link, photos, untidy: dirty }: Rendition): Problem[] {
  return [
    ...(message ? [] : [noHeadline()]),
    ...tooLong('text', message, MESSAGE, { en: 'text', vi: 'lời bài đăng' }),
    ...(post === 'photos' && photos.length === 0
      ? [error('image', { en: 'This Page posts pictures, and the story has none.', vi: 'Trang này đăng kèm ảnh, mà tin chưa có ảnh.' })]
      : []),
    ...(post === 'link' && !link
      ? [
          warning('link', {
            en: 'The story has no page of its own: the post has no card.',
            vi: 'Tin chưa có trang riêng: bài đăng sẽ không có thẻ xem trước.',
          }),
        ]
      : []),
    ...(photos.some((one) => !one.alt)
      ? [warning('image', { en: 'A picture has no alternative text.', vi: 'Có ảnh chưa có chú thích thay thế (alt).' })]
      : []),
    ...(dirty ? [cleaned('text')] : []),
  ];
}

export const measure = ({ message }: Rendition): Measure[] => [
  { field: 'text', unit: 'characters', used: message.length, limit: MESSAGE, cutAt: message.length > MESSAGE ? MESSAGE : null },
];

export const look = ({ message, link, card, photos }: Rendition): Look => ({
  posts: message ? [message] : [],
  link,
  card: card && link ? { ...card, host: hostOf(link) } : null,
  pictures: photos.map((one) => ({ file: one.file, url: one.original, alt: one.alt, ratio: 4 / 3, focal: one.focal, size: '2048' })),
});

export const suggest = ({ message }: Rendition): Suggestion[] =>
  // Room for a link behind it.
  message.length > MESSAGE ? [shorter({ text: shortened(message, MESSAGE - 2000) })] : [];
