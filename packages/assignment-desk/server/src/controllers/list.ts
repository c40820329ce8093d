import { answering, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { listEndpoints as endpoints } from '../../../contracts/list';
import { doMany, readCsv, readList } from '../services/list/list';
import { asker } from './viewer';

export const list = ({ strapi }: { strapi: Core.Strapi }) => {
  const now = async (): Promise<string> => (await spineOf(strapi).now()).toISOString();
  return {
    list: answering(endpoints.list, async ({ query, ctx }) => readList(strapi, query, asker(strapi, ctx).viewer, await now())),
    bulk: answering(endpoints.bulk, async ({ body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return doMany(strapi, body, actor, viewer);
    }),
    csv: answering<typeof endpoints.listCsv, { set(name: string, value: string): void; body: unknown }>(
      endpoints.listCsv,
      async ({ query, ctx }) => {
        const text = await readCsv(strapi, query, asker(strapi, ctx).viewer, await now());
        ctx.set('Content-Type', 'text/csv; charset=utf-8');
        ctx.set('Content-Disposition', 'attachment; filename="assignments.csv"');
        ctx.body = text;
      },
    ),
  };
};
