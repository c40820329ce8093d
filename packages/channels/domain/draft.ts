import { stripControls } from '@hoitu/viet-text';
import type { DerivativeSpec, Picture, Problem, RenderInput } from '../contracts';
import { pictureOf } from './pictures';
import { postText } from './social';

/** What every post begins with. */
export type Draft = {
  headline: boolean;
  text: string;
  /** What of `text` an editor cannot shorten: the correction that stands before their words. */
  note: string;
  /** Characters no network takes stood in it and were left out. */
  unfit: boolean;
  link: string | null;
  picture: Picture | null;
};

/** Text as networks take it: no controls, no halves of surrogate pairs, one kind of line end, NFC. */
export const tidy = (text: string): string => stripControls(text.replace(/\r\n?/g, '\n')).trim().normalize('NFC');

/** Text and picture of a post about a story, before a network's own rules. */
export function draftOf(
  input: Pick<RenderInput<unknown>, 'story' | 'operation' | 'adaptation' | 'publicUrl' | 'link'>,
  spec: DerivativeSpec,
): Draft {
  const { story, operation, adaptation, publicUrl, link } = input;
  const raw = postText(story, operation, adaptation);
  const text = tidy(raw);
  const own = tidy(postText(story, 'publish', adaptation));
  return {
    headline: story.headline.trim() !== '',
    text,
    note: text.endsWith(own) ? text.slice(0, text.length - own.length) : '',
    unfit: stripControls(raw) !== raw.replaceAll('\u0085', '\n'),
    link,
    picture: pictureOf(story, spec, adaptation, publicUrl),
  };
}

const error = (field: string, en: string, vi: string): Problem => ({ level: 'error', field, say: { en, vi } });
const warning = (field: string, en: string, vi: string): Problem => ({ level: 'warning', field, say: { en, vi } });

/** What is wrong with any post, whatever the network. */
export function problemsOf({ headline, text, unfit, picture }: Pick<Draft, 'headline' | 'text' | 'unfit' | 'picture'>): Problem[] {
  return [
    ...(headline ? [] : [error('headline', 'The story has no headline.', 'Tin chưa có tít.')]),
    ...(text ? [] : [error('text', 'The post has no text.', 'Bài đăng chưa có chữ nào.')]),
    ...(unfit
      ? [warning('text', 'Characters that cannot be shown were left out.', 'Đã bỏ những ký tự không hiển thị được trong bài đăng.')]
      : []),
    ...(picture && !picture.alt.trim()
      ? [warning('image', 'The picture has no description for people who cannot see it.', 'Ảnh chưa có mô tả cho người khiếm thị.')]
      : []),
  ];
}

/** The network would refuse it: too long by `used − limit`. */
export const tooLong = (field: string, used: number, limit: number, unit: { en: string; vi: string }): Problem =>
  error(
    field,
    `Too long by ${used - limit}: ${used} of ${limit} ${unit.en}.`,
    `Dài quá ${used - limit}: ${used} trên ${limit} ${unit.vi}.`,
  );

/** A picture was wanted and the story has none. */
export const noPicture = warning(
  'image',
  'The story has no picture, so the post goes without one.',
  'Tin không có ảnh, bài đăng sẽ không kèm ảnh.',
);
