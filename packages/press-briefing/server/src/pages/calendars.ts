import { answerCalendar, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { service } from '../services/types';
import { placeOf } from './door';
import { sendGone, sendMissing } from './errors';
import type { PageCtx } from './koa';
import { PERSONAL } from './shell';

/** Files for calendars, by signed link. */
export const calendarActs = (strapi: Core.Strapi) => {
  async function give(ctx: PageCtx, ics: string, filename: string): Promise<void> {
    await answerCalendar(ctx, ics, { cache: 'no-store', filename });
    ctx.set({
      ...PERSONAL,
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'",
    });
    ctx.state.pressPage = true;
  }

  return {
    async one(ctx: PageCtx): Promise<void> {
      const rows = await service(strapi, 'links').readInvitation(ctx.params.token ?? '');
      if (!rows) return sendGone(ctx, placeOf(strapi));
      if (rows.occurrence.state === 'cancelled') return sendMissing(ctx);
      await give(ctx, await service(strapi, 'ownCalendar').meeting(rows), 'phien-hop.ics');
    },

    async feed(ctx: PageCtx): Promise<void> {
      const read = await service(strapi, 'links').readDelegateFeed(ctx.params.token ?? '');
      if (!read) return sendGone(ctx, placeOf(strapi));
      await give(ctx, await service(strapi, 'ownCalendar').feed(read), 'giao-ban-cua-toi.ics');
    },
  };
};
