import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { figureSheet } from '../../../domain/report';
import { edgesOf } from '../services/span';
import { service } from '../services/types';
import { answerTable, clockOf, type FileCtx } from './file';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const between = (query: { from: string; to: string }) => service(strapi, 'figures').between(...edgesOf(query, spine(strapi).timezone));
  return {
    read: answering(admin.figures, ({ query }) => between(query)),
    csv: answering<typeof admin.figuresCsv, FileCtx>(admin.figuresCsv, async ({ query, ctx }) => {
      const report = await between(query);
      answerTable(strapi, ctx, 'so-lieu-giao-ban', report, figureSheet(report, query.language, clockOf(strapi)));
    }),
  };
};
