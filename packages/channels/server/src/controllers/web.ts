import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { publicEndpoints } from '../../../contracts';
import { newsSitemap, SITEMAP_DAYS, SITEMAP_MAX } from '../../../domain/feed';
import { configOf, service, siteOf, spineOf } from '../context';
import type { Context } from '../koa';
import { FEED_TYPES, type FeedKind, feedOf } from '../reader/feeds';
import { moved, say, serve } from '../serve';
import type { Found } from '../services/pages';
import { keysOf } from './reader';

const FEED_ITEMS = 50;
const DAY_MS = 86_400_000;
const JSON_TYPE = 'application/json; charset=utf-8';
const SENTENCES = {
  gone: { en: 'The newsroom has withdrawn this story.', vi: 'Toà soạn đã gỡ tin này.' },
  none: { en: 'There is no story at this address.', vi: 'Địa chỉ này không có tin nào.' },
};

/** Public files: feeds, the news sitemap, stories as JSON and ninjs. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const pages = () => service(strapi, 'pages');

  const feed = (kind: FeedKind) =>
    answering(publicEndpoints[kind], async ({ query, ctx }) => {
      const items = await pages().items({ section: query.section, language: query.locale, limit: FEED_ITEMS });
      const search = new URLSearchParams(
        Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
      ).toString();
      const body = feedOf(kind, items, siteOf(strapi), query.locale ?? configOf(strapi).language, search && `?${search}`);
      serve(ctx as unknown as Context, {
        body,
        type: FEED_TYPES[kind],
        keys: ['feeds', ...(query.section ? [`section-${query.section}`] : [])],
        headers: { 'Access-Control-Allow-Origin': '*' },
      });
    });

  function answer(ctx: Context, found: Found, field: 'json' | 'ninjs', path: (slug: string) => string): void {
    if (found.kind === 'moved') moved(ctx, path(found.to));
    else if (found.kind === 'page')
      serve(ctx, {
        body: found.page[field] ?? '{}',
        type: JSON_TYPE,
        etag: `${found.page.etag}-${field}`,
        keys: keysOf(found.page),
        modified: found.page.updatedMs,
      });
    else refuse(ctx, found.kind);
  }

  function refuse(ctx: Context, kind: 'gone' | 'none'): void {
    const status = kind === 'gone' ? 410 : 404;
    const error = { status, name: kind, message: SENTENCES[kind].en, details: { say: SENTENCES[kind] } };
    say(ctx, status, JSON_TYPE, JSON.stringify({ data: null, error }));
  }

  return {
    rss: feed('rss'),
    atom: feed('atom'),
    json: feed('json'),

    sitemap: answering(publicEndpoints.sitemap, async ({ query, ctx }) => {
      const since = (await spineOf(strapi).now()).getTime() - SITEMAP_DAYS * DAY_MS;
      const items = await pages().items({ section: query.section, language: query.locale, since, limit: SITEMAP_MAX });
      serve(ctx as unknown as Context, {
        body: newsSitemap(items, siteOf(strapi).name),
        type: 'application/xml; charset=utf-8',
        keys: ['feeds'],
      });
    }),

    story: answering(publicEndpoints.story, async ({ query, params, ctx }) =>
      answer(
        ctx as unknown as Context,
        await pages().find(params.slug ?? '', query.locale),
        'json',
        (slug) => `/api/channels/stories/${encodeURIComponent(slug)}`,
      ),
    ),

    ninjs: answering(publicEndpoints.ninjs, async ({ query, params, ctx }) =>
      answer(ctx as unknown as Context, await pages().ofDocument(params.id ?? '', query.locale), 'ninjs', (slug) => slug),
    ),
  };
};
