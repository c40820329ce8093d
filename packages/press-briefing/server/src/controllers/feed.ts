import { createHash } from 'node:crypto';
import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin, open } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { service } from '../services/types';

type Koa = { status: number; body: unknown; get(header: string): string; set(headers: Record<string, string>): void };

/**
 * Answers a calendar with an ETag: calendars ask every hour, and mostly nothing has changed.
 * Compared here rather than by `ctx.fresh`, which gives up where the request says `no-cache`, as every fetch() with
 * If-None-Match does; and a proxy that compresses makes the tag a weak one.
 */
function answer(ctx: Koa, ics: string, cache: string): void {
  const tag = `"${createHash('sha256').update(ics).digest('base64url').slice(0, 27)}"`;
  const known = ctx
    .get('If-None-Match')
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === tag);
  ctx.set({
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="giao-ban-bao-chi.ics"',
    'Cache-Control': cache,
    ETag: tag,
  });
  ctx.body = known ? null : ics;
  ctx.status = known ? 304 : 200;
}

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  open: answering<typeof open.calendar, Koa>(open.calendar, async ({ ctx }) =>
    answer(ctx, await service(strapi, 'feeds').open(), 'public, max-age=300'),
  ),
  personal: answering<typeof open.feed, Koa>(open.feed, async ({ ctx, params }) =>
    answer(ctx, await service(strapi, 'feeds').personal(params.token ?? ''), 'private, no-cache'),
  ),
  link: answering(admin.feedLink, async ({ ctx }) => {
    const viewer = spine(strapi).viewer(ctx);
    if (!viewer) throw refuse('signed_out');
    return service(strapi, 'feeds').link(viewer.id);
  }),
});
