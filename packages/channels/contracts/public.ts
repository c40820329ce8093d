import type { Endpoint } from '@hoitu/strapi-plugin-newsroom/contracts';
import { z } from 'zod';

const access = { kind: 'public', perMinute: 600 } as const;
const filter = z.strictObject({
  section: z.string().max(120).optional(),
  locale: z.string().max(20).optional(),
  /** The campaign's id. */
  campaign: z.string().max(120).optional(),
});
const feed = (path: string, handler: string, summary: string) =>
  ({ method: 'GET', path, handler, access, summary, query: filter, response: z.string() }) as const;

/** What anybody may read. Answers are files, not `{ data }`. */
export const publicEndpoints = {
  rss: feed('/feeds/rss.xml', 'web.rss', 'RSS 2.0, by section, locale and campaign'),
  atom: feed('/feeds/atom.xml', 'web.atom', 'Atom 1.0, by section, locale and campaign'),
  json: feed('/feeds/feed.json', 'web.json', 'JSON Feed, by section, locale and campaign'),
  sitemap: feed('/sitemap-news.xml', 'web.sitemap', 'News sitemap: the last two days'),
  story: {
    method: 'GET',
    path: '/stories/:slug',
    handler: 'web.story',
    access,
    summary: 'A published story with NewsArticle JSON-LD; 301 from a former slug, 410 when pulled',
    query: z.strictObject({ locale: z.string().max(20).optional() }),
    response: z.record(z.string(), z.unknown()),
  },
  ninjs: {
    method: 'GET',
    path: '/ninjs/:id',
    handler: 'web.ninjs',
    access,
    summary: 'A published story as IPTC ninjs 2.1',
    query: z.strictObject({ locale: z.string().max(20).optional() }),
    response: z.record(z.string(), z.unknown()),
  },
} satisfies Record<string, Endpoint>;
