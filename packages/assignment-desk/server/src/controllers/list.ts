import { answering, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { listEndpoints as endpoints } from '../../../contracts/list';
import { dayOf } from '../../../domain/days';
import { doBulk } from '../services/list/bulk';
import { writeCsv } from '../services/list/file';
import { readList } from '../services/list/page';
import { asker } from './viewer';

type FileCtx = { set(header: string, value: string): void; body: unknown };

export const list = ({ strapi }: { strapi: Core.Strapi }) => {
  const now = async (): Promise<string> => (await spineOf(strapi).now()).toISOString();
  return {
    page: answering(endpoints.list, async ({ query, ctx }) => readList(strapi, query, asker(strapi, ctx).viewer, await now())),
    csv: answering<typeof endpoints.listCsv, FileCtx>(endpoints.listCsv, async ({ query, ctx }) => {
      const at = await now();
      const file = await writeCsv(strapi, query, asker(strapi, ctx).viewer, at);
      const day = dayOf(at, spineOf(strapi).timezone);
      ctx.set('Content-Type', 'text/csv; charset=utf-8');
      ctx.set('Content-Disposition', `attachment; filename="${query.language === 'vi' ? 'viec' : 'assignments'}-${day}.csv"`);
      ctx.set('Cache-Control', 'no-store');
      ctx.body = file;
      return undefined;
    }),
    bulk: answering(endpoints.bulk, async ({ body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return doBulk(strapi, body, actor, viewer);
    }),
  };
};
