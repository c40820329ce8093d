import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { publicEndpoints } from '../../../contracts';
import type { Address, FeedKind } from '../../../domain/address';
import { service } from '../context';
import type { Context } from '../koa';
import { serve } from '../serve';

/** Without the keys that are undefined: an address is known by what it says. */
const said = <T extends object>(values: T) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { [K in keyof T]: NonNullable<T[K]> };

/** Public files: feeds, the news sitemap, stories as JSON and ninjs. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const give = async (ctx: object, address: Address): Promise<void> => serve(ctx as Context, await service(strapi, 'answers').of(address));

  const feed = (kind: FeedKind) =>
    answering(publicEndpoints[kind], async ({ query, ctx }) => give(ctx, { kind: 'feed', feed: kind, ...said(query) }));

  return {
    rss: feed('rss'),
    atom: feed('atom'),
    json: feed('json'),
    sitemap: answering(publicEndpoints.sitemap, async ({ query, ctx }) => give(ctx, { kind: 'sitemap', ...said(query) })),
    story: answering(publicEndpoints.story, async ({ query, params, ctx }) =>
      give(ctx, { kind: 'story', slug: params.slug ?? '', ...said(query) }),
    ),
    ninjs: answering(publicEndpoints.ninjs, async ({ query, params, ctx }) =>
      give(ctx, { kind: 'ninjs', id: params.id ?? '', ...said(query) }),
    ),
  };
};
