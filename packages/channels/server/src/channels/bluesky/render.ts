import { excerpt } from '@hoitu/viet-text';
import type { Look, Measure, Picture, Problem, RenderInput, Suggestion } from '../../../../contracts';
import { byBytes } from '../../../../domain/count/bytes';
import { byGraphemes } from '../../../../domain/count/units';
import { type Draft, draftOf, noPicture, problemsOf, tidy, tooLong } from '../../../../domain/draft';
import { shorter } from '../../../../domain/suggest';
import { shown } from '../shown';
import { type Facet, facetsOf } from './facets';
import { CARD, PICTURE, type Settings } from './settings';

/** app.bsky.feed.post: both hold. */
export const GRAPHEMES = 300;
export const BYTES = 3000;

export type Rendition = Omit<Draft, 'picture'> & {
  facets: Facet[];
  langs: string[];
  card: { uri: string; title: string; description: string } | null;
  picture: Picture | null;
};

/** A link as readers see it in the text: without protocol, shortened; the facet behind it holds all of it. */
export function shortLink(link: string): string {
  const bare = link.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  const short = [...bare].slice(0, 29).join('');
  return short.length < bare.length ? `${short}…` : bare;
}

/** A card has no limit of its own, its place on the screen has. */
const brief = (text: string, most: number): string => (text.length > most ? excerpt(tidy(text), most) : tidy(text));

export function render(input: RenderInput<Settings>): Rendition {
  const { story, settings } = input;
  const asCard = settings.show === 'card' && input.link !== null;
  const draft = draftOf(input, asCard ? CARD : PICTURE);
  const inText = !asCard && draft.link && !draft.text.includes(draft.link) ? draft.link : null;
  const head = inText ? `${draft.text}\n\n` : draft.text;
  const text = inText ? head + shortLink(inText) : head;
  const facets = facetsOf(text, inText ? [{ kind: 'link', start: head.length, end: text.length, value: inText }] : []);
  const card =
    asCard && draft.link ? { uri: draft.link, title: brief(story.headline, 300), description: brief(story.summary, 1000) } : null;
  return { ...draft, text, facets, langs: story.ref.locale ? [story.ref.locale] : [], card };
}

/** What stands behind the editor's words and stays, e.g. the link. */
const tailOf = ({ text, facets, card, link }: Rendition): string => {
  if (card || !link || !facets.length) return '';
  const tail = `\n\n${shortLink(link)}`;
  return text.endsWith(tail) ? tail : '';
};

export function check(rendition: Rendition, settings: Settings): Problem[] {
  const { text } = rendition;
  const graphemes = byGraphemes(text, GRAPHEMES);
  const bytes = byBytes(text, BYTES);
  return [
    ...problemsOf({ ...rendition, text: text.slice(0, text.length - tailOf(rendition).length) }),
    ...(graphemes.cutAt === null ? [] : [tooLong('text', graphemes.used, GRAPHEMES, { en: 'characters', vi: 'ký tự' })]),
    ...(bytes.cutAt === null ? [] : [tooLong('text', bytes.used, BYTES, { en: 'bytes', vi: 'byte' })]),
    ...(settings.show === 'picture' && !rendition.picture ? [noPicture] : []),
  ];
}

export function measure({ text }: Rendition): Measure[] {
  return [
    { field: 'text', unit: 'graphemes', limit: GRAPHEMES, ...byGraphemes(text, GRAPHEMES) },
    { field: 'text', unit: 'bytes', limit: BYTES, ...byBytes(text, BYTES) },
  ];
}

export function suggest(rendition: Rendition): Suggestion[] {
  const tail = tailOf(rendition);
  const own = rendition.text.slice(0, rendition.text.length - tail.length);
  const fits = (text: string) => byGraphemes(text + tail, GRAPHEMES).cutAt === null && byBytes(text + tail, BYTES).cutAt === null;
  return shorter(own, rendition.note, fits, (text) => byGraphemes(text, GRAPHEMES).used);
}

export const look = ({ text, link, card, picture }: Rendition): Look => ({
  posts: [text],
  link,
  card: card ? { title: card.title, description: card.description, host: new URL(card.uri).host } : null,
  pictures: picture ? [shown(picture)] : [],
});
