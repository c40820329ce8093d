import type { Channel, DerivativeSpec, Picture, RenderInput } from '../../../../contracts';
import { pictureOf } from '../../../../domain/pictures';
import { paragraphs } from '../../../../domain/plain';
import { postText } from '../../../../domain/social';
import { bilingual, cleaned, noHeadline, shortened, shorter, tidy, tooLong, untidy, warning } from '../texts';
import { type Settings, settings } from './settings';

export type Rendition = { text: string; link: string | null; pictures: Picture[]; untidy: boolean };

const PICTURE: DerivativeSpec = { name: 'handoff', width: 1600, height: 1600, fit: 'inside', format: 'jpeg', maxBytes: 4_000_000 };
const PICTURES = 10;

function render({ story, operation, adaptation, settings: { wholeStory }, publicUrl, link }: RenderInput<Settings>): Rendition {
  const own = adaptation?.fields.text?.trim();
  const words = tidy([postText(story, operation, adaptation), ...(wholeStory && !own ? paragraphs(story.body) : [])].join('\n\n'));
  const first = pictureOf(story, PICTURE, adaptation, publicUrl);
  const rest = story.images
    .filter((one) => one.id !== first?.file)
    .flatMap((one) => pictureOf({ images: [one] }, PICTURE, null, publicUrl) ?? []);
  return {
    text: link && words && !words.includes(link) ? `${words}\n\n${link}` : words,
    link,
    pictures: [...(first ? [first] : []), ...rest].slice(0, PICTURES),
    untidy: untidy(own || `${story.headline}${story.summary}`),
  };
}

const byHand = ({ network, address }: Settings) => ({
  en: `Post this on ${network} by hand (${address}), then paste the address of the post here.`,
  vi: `Tự đăng nội dung này lên ${network} (${address}), rồi dán địa chỉ bài đăng vào đây.`,
});

/** Networks without an API: everything is made ready to copy, a person posts and pastes the link back. */
export const handoff = () =>
  ({
    kind: 'handoff',
    label: { en: 'By hand (Lotus and others)', vi: 'Đăng tay (Lotus và mạng khác)' },
    settings,
    secrets: [],
    repeat: 'never',
    reach: 'person',
    // A person can change and delete there; no machine can.
    can: { update: true, retract: false, probe: false },
    images: [PICTURE],
    adapts: [{ name: 'text', label: { en: 'Text', vi: 'Lời bài đăng' }, lines: 6 }],
    render,
    check: ({ text, pictures, untidy: dirty }, { limit }) => [
      ...(text ? [] : [noHeadline()]),
      ...(limit > 0 ? tooLong('text', text, limit, { en: 'text', vi: 'lời bài đăng' }) : []),
      ...(pictures.length ? [] : [warning('image', { en: 'The story has no picture.', vi: 'Tin chưa có ảnh.' })]),
      ...(dirty ? [cleaned('text')] : []),
    ],
    measure: ({ text }, { limit }) => [
      {
        field: 'text',
        unit: 'characters',
        used: text.length,
        limit: limit || null,
        cutAt: limit > 0 && text.length > limit ? limit : null,
      },
    ],
    look: ({ text, link, pictures }, own) => ({
      title: own.network,
      posts: text ? [text] : [],
      link,
      pictures: pictures.map((one) => ({ file: one.file, url: one.original, alt: one.alt, ratio: 4 / 3, focal: one.focal, size: '1600' })),
      note: byHand(own),
    }),
    suggest: ({ text, link }, { limit }) => {
      const room = limit - (link ? link.length + 2 : 0);
      return limit > 0 && text.length > limit && room > 0 ? [shorter({ text: shortened(text.replace(link ?? '', ''), room) })] : [];
    },
    send: async (_operation, _rendition, ctx) => ({ kind: 'rejected', why: bilingual(byHand(ctx.settings)) }),
  }) satisfies Channel<Settings, Rendition>;
