import type { Look, Measure, Picture, Problem, RenderInput, Suggestion } from '../../../../contracts';
import { byUtf16 } from '../../../../domain/count/units';
import { type Draft, draftOf, noPicture, problemsOf, tidy, tooLong } from '../../../../domain/draft';
import { pictureOf } from '../../../../domain/pictures';
import { shorter } from '../../../../domain/suggest';
import { shown } from '../shown';
import { type Entity, entitiesOf } from './entities';
import { ALBUM, CAPTION, PICTURE, RATIO, type Settings, TEXT } from './settings';

/** `message`: the text with its link as it goes. `photos`: none where the text stands alone, above or below a preview of the page. */
export type Rendition = Draft & { message: string; entities: Entity[]; photos: Picture[]; leftOut: 'long' | 'narrow' | null };

const UNIT = { en: 'characters', vi: 'ký tự' };
const tail = ({ text, link }: Pick<Draft, 'text' | 'link'>): string => (link && !text.includes(link) ? `\n\n${link}` : '');

const narrow = ({ width, height }: { width: number | null; height: number | null }): boolean =>
  Boolean(width && height && Math.max(width / height, height / width) > RATIO);

function photosOf({ story, settings, adaptation, publicUrl }: RenderInput<Settings>): Picture[] {
  if (settings.pictures === 'none') return [];
  const first = pictureOf(story, PICTURE, adaptation, publicUrl);
  const rest = settings.pictures === 'album' ? story.images.filter((one) => one.id !== first?.file) : [];
  const more = rest.flatMap((image) => pictureOf({ images: [image] }, PICTURE, null, publicUrl) ?? []);
  const flat = new Set(story.images.filter(narrow).map(({ id }) => id));
  return (first ? [first, ...more] : []).filter(({ file }) => !flat.has(file)).slice(0, ALBUM);
}

/**
 * One message whatever the length, so that one edit or one deletion reaches all of it. A caption takes 1024 characters; a longer text goes
 * without photo and with a large preview of the page above it, which shows the same picture.
 */
export function render(input: RenderInput<Settings>): Rendition {
  const draft = draftOf(input, PICTURE);
  const message = draft.text + tail(draft);
  const photos = photosOf(input);
  const long = photos.length > 0 && message.length > CAPTION;
  const lost = draft.picture && input.settings.pictures !== 'none';
  return {
    ...draft,
    picture: photos[0] ?? null,
    message,
    entities: entitiesOf(message, draft.note, tidy(input.story.headline)),
    photos: long ? [] : photos,
    leftOut: long ? 'long' : lost && photos.length === 0 ? 'narrow' : null,
  };
}

const LEFT_OUT: Record<'long' | 'narrow', Problem> = {
  long: {
    level: 'warning',
    field: 'image',
    say: {
      en: `Below a photo Telegram takes ${CAPTION} characters: this text goes with a preview of the page instead of the photo.`,
      vi: `Dưới ảnh, Telegram chỉ nhận ${CAPTION} ký tự: bài này sẽ kèm thẻ xem trước trang tin thay cho ảnh.`,
    },
  },
  narrow: {
    level: 'warning',
    field: 'image',
    say: {
      en: 'The picture is too long and narrow for Telegram and is left out.',
      vi: 'Ảnh quá dài và hẹp so với quy định của Telegram nên không đăng kèm.',
    },
  },
};

export function check(rendition: Rendition, settings: Settings): Problem[] {
  const { used, cutAt } = byUtf16(rendition.message, TEXT);
  return [
    ...problemsOf(rendition),
    ...(cutAt === null ? [] : [tooLong('text', used, TEXT, UNIT)]),
    ...(rendition.leftOut ? [LEFT_OUT[rendition.leftOut]] : []),
    ...(settings.pictures !== 'none' && !rendition.picture && !rendition.leftOut ? [noPicture] : []),
  ];
}

export function measure({ message, photos }: Rendition): Measure[] {
  const limit = photos.length ? CAPTION : TEXT;
  return [{ field: 'text', unit: 'characters', limit, ...byUtf16(message, limit) }];
}

export function suggest(rendition: Rendition): Suggestion[] {
  const { text, note, leftOut } = rendition;
  const limit = leftOut === 'long' ? CAPTION : TEXT;
  const end = tail(rendition);
  return shorter(
    text,
    note,
    (own) => (own + end).length <= limit,
    (own) => own.length,
  );
}

export const look = ({ message, link, photos, leftOut }: Rendition): Look => ({
  posts: [message],
  link,
  card: photos.length === 0 && link ? { title: '', description: '', host: new URL(link).host } : null,
  pictures: photos.map(shown),
  note: leftOut ? LEFT_OUT[leftOut].say : null,
});
