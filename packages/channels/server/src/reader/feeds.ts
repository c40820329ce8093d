import { stripControls } from '@hoitu/viet-text';
import { Feed } from 'feed';
import { FEED_FILES, type FeedKind } from '../../../domain/address';
import type { FeedItem } from '../../../domain/feed';
import type { Site } from './shell';

export const FEED_TYPES: Record<FeedKind, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/** Where a feed stands: its readers, and hubs, know it by this and nothing else. */
export const feedUrl = (site: Site, kind: FeedKind, query: string): string => `${site.files}/feeds/${FEED_FILES[kind]}${query}`;

/** Stands for `<` in attributes until the feed is written: a letter that no text has (private use). */
const LESS = '\ue000';
const held = (text: string): string => text.replaceAll('<', LESS);

/** The newest stories as a feed. `items` must be free of control characters (`clean`): the library lets them through. */
export function feedOf(
  kind: FeedKind,
  { items, language, query, title }: { items: readonly FeedItem[]; language: string; query: string; title: string },
  site: Site,
): string {
  const newest =
    items
      .map((item) => item.updated)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  const feed = new Feed({
    id: feedUrl(site, 'atom', query),
    // A campaign is called what another plugin says.
    title: stripControls(title),
    description: site.tagline || site.name,
    link: `${site.publicUrl}/read/`,
    language,
    // The newest story's time, not the clock: the same content must give the same bytes, or no ETag would ever match.
    updated: new Date(newest),
    generator: 'Hội Tụ',
    copyright: site.name,
    feedLinks: { rss: feedUrl(site, 'rss', query), atom: feedUrl(site, 'atom', query), json: feedUrl(site, 'json', query) },
    ...(site.logo ? { image: site.logo } : {}),
  });
  // The library puts these into CDATA and mends the first end of one only; they are read as HTML.
  const whole = (text: string): string => (kind === 'json' ? text : text.replaceAll(']]>', ']]&gt;'));
  for (const item of items)
    feed.addItem({
      title: whole(item.title),
      id: item.id,
      guid: item.id,
      link: item.link,
      description: whole(item.summary),
      content: whole(item.html),
      date: new Date(item.updated),
      published: new Date(item.published),
      // Atom wants an author of every entry: without a byline the paper is it. The library reads the first of an empty list.
      author: (item.authors.length ? item.authors : [site.name]).map((name) => ({ name })),
      // Atom has them in attributes, where the library leaves `<` as it is.
      category: [...(item.section ? [item.section.name] : []), ...item.keywords].map((name) =>
        kind === 'atom' ? { name: held(name), term: held(name) } : { name },
      ),
      // The size is not known here; the library would guess "image/jpg" if it were not told.
      ...(item.image ? { enclosure: { url: item.image.url, type: item.image.mime, length: 0 } } : {}),
    });
  return kind === 'rss' ? feed.rss2() : kind === 'atom' ? feed.atom1().replaceAll(LESS, '&lt;') : feed.json1();
}
