import { answering, csv } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { commissionEndpoints as endpoints } from '../../../contracts/commissions';
import { sheetRows } from '../../../domain/sheet';
import { commissionsOf } from '../ask';
import { listCommissions, readCommission } from '../services/commissions';
import { readSheet } from '../services/commissions/sheet';
import { asker } from './viewer';

type FileCtx = { type: string; body: unknown; set(name: string, value: string): void };

export const commissions = ({ strapi }: { strapi: Core.Strapi }) => {
  const service = () => commissionsOf(strapi);
  const actor = (ctx: unknown) => asker(strapi, ctx).actor;
  const at = (params: Record<string, string>, version: number) => ({ id: params.id ?? '', version });
  return {
    list: answering(endpoints.commissions, async ({ query }) => listCommissions(strapi, query)),
    one: answering(endpoints.commission, async ({ params, ctx }) => readCommission(strapi, params.id ?? '', asker(strapi, ctx).viewer)),
    create: answering(endpoints.createCommission, async ({ body, ctx }) => service().shown(await service().create(body, actor(ctx)))),
    change: answering(endpoints.changeCommission, async ({ params, body, ctx }) =>
      service().shown(await service().change(at(params, body.version), body.changes, actor(ctx))),
    ),
    close: answering(endpoints.closeCommission, async ({ params, body, ctx }) =>
      service().shown(await service().close(at(params, body.version), actor(ctx))),
    ),
    reopen: answering(endpoints.reopenCommission, async ({ params, body, ctx }) =>
      service().shown(await service().reopen(at(params, body.version), actor(ctx))),
    ),
    accept: answering(endpoints.acceptCommission, async ({ params, body, ctx }) =>
      service().shown(await service().accept(params.id ?? '', body, actor(ctx))),
    ),
    sheet: answering(endpoints.sheet, async ({ params, ctx }) => readSheet(strapi, params.id ?? '', asker(strapi, ctx).viewer)),
    sheetCsv: answering<typeof endpoints.sheetCsv, FileCtx>(endpoints.sheetCsv, async ({ params, query, ctx }) => {
      const text = csv(sheetRows(await readSheet(strapi, params.id ?? '', asker(strapi, ctx).viewer), query.language));
      ctx.type = 'text/csv; charset=utf-8';
      ctx.set('Content-Disposition', 'attachment; filename="bien-ban-nghiem-thu.csv"');
      ctx.body = text;
    }),
  };
};
