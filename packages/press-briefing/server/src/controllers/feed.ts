import { answerCalendar, answering, type Core, type FileCtx, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin, open } from '../../../contracts';
import { refuse } from '../../../contracts/refusals';
import { calendarActs } from '../pages/calendars';
import type { PageCtx } from '../pages/koa';
import { service } from '../services/types';

const FILE = 'giao-ban-bao-chi.ics';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  open: answering<typeof open.calendar, FileCtx>(open.calendar, async ({ ctx }) =>
    answerCalendar(ctx, await service(strapi, 'feeds').open(), { cache: 'public, max-age=300', filename: FILE }),
  ),
  personal: answering<typeof open.feed, FileCtx>(open.feed, async ({ ctx, params }) =>
    answerCalendar(ctx, await service(strapi, 'feeds').personal(params.token ?? ''), { cache: 'private, no-cache', filename: FILE }),
  ),
  link: answering(admin.feedLink, async ({ ctx }) => {
    const viewer = spine(strapi).viewer(ctx);
    if (!viewer) throw refuse('signed_out');
    return service(strapi, 'feeds').link(viewer.id);
  }),
  delegate: answering<typeof open.delegateFeed, PageCtx>(open.delegateFeed, ({ ctx }) => calendarActs(strapi).feed(ctx)),
});
