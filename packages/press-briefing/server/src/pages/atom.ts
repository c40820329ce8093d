import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { excerpt } from '@hoitu/viet-text';
import { BASE } from '../services/links';
import { type OpenNews, openNews } from '../services/open-briefings';
import { html, type Markup, paragraphs } from './html';
import { clockOf } from './when';
import { say, wordsOf } from './words';

const HEAD_LETTERS = 120;
const iso = (ms: number): string => new Date(ms).toISOString();

/** Titles are Vietnamese, as what is said in the briefings is. */
function entry({ series, occurrence, at, answer }: OpenNews, publicUrl: string): Markup {
  const { list } = wordsOf('vi');
  const page = `${publicUrl}${BASE}/briefings/${occurrence.id}`;
  const day = clockOf('vi', series.timezone).date(Number(occurrence.starts));
  const title = answer
    ? say(list.answerOf, { text: excerpt(answer.text, HEAD_LETTERS) })
    : say(list.minutesOf, { title: series.title, day });
  const link = answer ? `${page}#q${answer.id}` : `${page}#minutes`;
  // HTML inside XML: escaped once more by being put into the template as text.
  const content = answer ? [...paragraphs(answer.text), ...paragraphs(answer.answer ?? '')] : paragraphs(occurrence.minutes ?? '');
  return html`<entry><id>${link}</id><title>${title}</title><link href="${link}"/><published>${iso(at)}</published><updated>${iso(at)}</updated><content type="html">${content
    .map(({ text }) => text)
    .join('')}</content></entry>
`;
}

/** Atom feed (RFC 4287) of minutes and released answers. The same content gives the same bytes: its time is the newest entry's. */
export async function atomOf(strapi: Core.Strapi, publicUrl: string): Promise<string> {
  const news = await openNews(strapi);
  const { list, office } = wordsOf('vi');
  const self = `${publicUrl}${BASE}/briefings.xml`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${
    html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><id>${self}</id><title>${list.title}</title><updated>${iso(
      news[0]?.at ?? 0,
    )}</updated><author><name>${office}</name></author><link rel="self" href="${self}"/><link href="${publicUrl}${BASE}/briefings"/>
${news.map((one) => entry(one, publicUrl))}</feed>
`.text
  }`;
}
