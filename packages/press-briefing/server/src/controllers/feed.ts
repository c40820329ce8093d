import { createHash } from 'node:crypto';
import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin, open } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { service } from '../services/types';

type Koa = { status: number; body: unknown; type: string; fresh: boolean; set(headers: Record<string, string>): void };

/** Answers a calendar with a strong ETag: calendars ask every hour, and mostly nothing has changed. */
function answer(ctx: Koa, ics: string, cache: string): void {
  ctx.status = 200;
  ctx.set({
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="giao-ban-bao-chi.ics"',
    'Cache-Control': cache,
    ETag: `"${createHash('sha256').update(ics).digest('base64url').slice(0, 27)}"`,
  });
  if (ctx.fresh) {
    ctx.status = 304;
    ctx.body = null;
  } else ctx.body = ics;
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
