import { excerpt } from '@hoitu/viet-text';
import type { AdaptField, Look, Measure, Problem, RenderInput, Suggestion } from '../../../../contracts';
import { byToot } from '../../../../domain/count/toot';
import { type Draft, draftOf, noPicture, problemsOf, tidy, tooLong } from '../../../../domain/draft';
import { shorter } from '../../../../domain/suggest';
import { shown } from '../shown';
import { ALT, PICTURE, type Settings, VISIBILITIES } from './settings';

type Visibility = (typeof VISIBILITIES)[number];

export type Rendition = Draft & {
  /** Text and link as they go. */
  status: string;
  warning: string;
  visibility: Visibility;
  /** ISO 639: Mastodon takes no regions. */
  language: string | null;
  /** Of the picture, cut to what the network takes. */
  alt: string;
};

export const ADAPTS: readonly AdaptField[] = [
  { name: 'text', label: { en: 'Text', vi: 'Nội dung' }, lines: 6 },
  { name: 'warning', label: { en: 'Content warning', vi: 'Cảnh báo nội dung' }, lines: 1 },
  {
    name: 'visibility',
    label: { en: 'Who sees it', vi: 'Ai xem được' },
    lines: 1,
    choices: [
      { value: 'public', label: { en: 'Everybody', vi: 'Mọi người' } },
      { value: 'unlisted', label: { en: 'Everybody, not in public timelines', vi: 'Mọi người, không vào dòng chung' } },
      { value: 'private', label: { en: 'Followers only', vi: 'Chỉ người theo dõi' } },
    ],
  },
  {
    name: 'language',
    label: { en: 'Language', vi: 'Ngôn ngữ' },
    lines: 1,
    choices: [
      { value: 'vi', label: { en: 'Vietnamese', vi: 'Tiếng Việt' } },
      { value: 'en', label: { en: 'English', vi: 'Tiếng Anh' } },
    ],
  },
];

const tail = ({ text, link }: Pick<Draft, 'text' | 'link'>): string => (link && !text.includes(link) ? `\n\n${link}` : '');

export function render(input: RenderInput<Settings>): Rendition {
  const { settings, adaptation, story } = input;
  const drafted = draftOf(input, PICTURE);
  const draft = settings.picture ? drafted : { ...drafted, picture: null };
  const fields = adaptation?.fields ?? {};
  const asked = VISIBILITIES.find((one) => one === fields.visibility);
  return {
    ...draft,
    status: draft.text + tail(draft),
    warning: tidy(fields.warning ?? ''),
    visibility: asked ?? settings.visibility,
    language: (fields.language?.trim() || story.ref.locale).split('-')[0] || null,
    alt: draft.picture ? (draft.picture.alt.length > ALT ? excerpt(draft.picture.alt, ALT) : tidy(draft.picture.alt)) : '',
  };
}

const count = ({ status, warning }: Rendition, { maxCharacters, charactersPerUrl }: Settings) =>
  byToot(status, warning, maxCharacters, charactersPerUrl);

export function check(rendition: Rendition, settings: Settings): Problem[] {
  const { used, cutAt } = count(rendition, settings);
  const { picture } = rendition;
  return [
    ...problemsOf(rendition),
    ...(cutAt === null && used <= settings.maxCharacters
      ? []
      : [tooLong('text', used, settings.maxCharacters, { en: 'characters', vi: 'ký tự' })]),
    ...(settings.picture && !picture ? [noPicture] : []),
    ...(picture && picture.alt.length > ALT
      ? [
          {
            level: 'warning' as const,
            field: 'image',
            say: {
              en: `The description of the picture is cut at ${ALT} characters.`,
              vi: `Mô tả ảnh sẽ bị cắt còn ${ALT} ký tự.`,
            },
          },
        ]
      : []),
  ];
}

export const measure = (rendition: Rendition, settings: Settings): Measure[] => [
  { field: 'text', unit: 'characters', limit: settings.maxCharacters, ...count(rendition, settings) },
];

export function suggest(rendition: Rendition, settings: Settings): Suggestion[] {
  const { warning, text, note } = rendition;
  const end = tail(rendition);
  const of = (own: string) => byToot(own, warning, settings.maxCharacters, settings.charactersPerUrl);
  return shorter(
    text,
    note,
    (own) => of(own + end).used <= settings.maxCharacters,
    (own) => of(own).used,
  );
}

export const look = ({ status, link, picture, warning, visibility }: Rendition): Look => ({
  title: warning,
  posts: [status],
  link,
  pictures: picture ? [shown(picture)] : [],
  note:
    visibility === 'private'
      ? { en: 'Only followers will see it.', vi: 'Chỉ người theo dõi xem được.' }
      : visibility === 'unlisted'
        ? { en: 'It does not appear in public timelines.', vi: 'Bài không vào dòng chung.' }
        : null,
});
