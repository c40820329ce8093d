import { Feed } from 'feed';
import type { FeedItem } from '../../../domain/feed';
import type { Site } from './shell';

export type FeedKind = 'rss' | 'atom' | 'json';

export const FEED_TYPES: Record<FeedKind, string> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

const FILES: Record<FeedKind, string> = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' };

/** The newest stories as a feed. `items` must be free of control characters (`clean`): the library lets them through. */
export function feedOf(kind: FeedKind, items: FeedItem[], site: Site, language: string, query: string): string {
  const self = `${site.publicUrl}/api/channels/feeds/`;
  const newest =
    items
      .map((item) => item.updated)
      .sort()
      .at(-1) ?? '1970-01-01T00:00:00.000Z';
  const feed = new Feed({
    id: `${site.publicUrl}/read/`,
    title: site.name,
    description: site.tagline || site.name,
    link: `${site.publicUrl}/read/`,
    language,
    // The newest story's time, not the clock: the same content must give the same bytes, or no ETag would ever match.
    updated: new Date(newest),
    generator: 'Hội Tụ',
    copyright: site.name,
    feedLinks: { rss: `${self}${FILES.rss}${query}`, atom: `${self}${FILES.atom}${query}`, json: `${self}${FILES.json}${query}` },
  });
  for (const item of items)
    feed.addItem({
      title: item.title,
      id: item.id,
      guid: item.id,
      link: item.link,
      description: item.summary,
      content: item.html,
      date: new Date(item.updated),
      published: new Date(item.published),
      // The library reads the first of an empty list.
      ...(item.authors.length ? { author: item.authors.map((name) => ({ name })) } : {}),
      category: [...(item.section ? [item.section.name] : []), ...item.keywords].map((name) => ({ name, term: name })),
      // The size is not known here; the library would guess "image/jpg" if it were not told.
      ...(item.image ? { enclosure: { url: item.image.url, type: item.image.mime, length: 0 } } : {}),
    });
  return kind === 'rss' ? feed.rss2() : kind === 'atom' ? feed.atom1() : feed.json1();
}
