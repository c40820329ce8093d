import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { figureSheet } from '../../../domain/report';
import { service } from '../services/types';
import { answerTable, clockOf, type FileCtx } from './file';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const between = ({ from, to }: { from: string; to: string }) => service(strapi, 'figures').between(Date.parse(from), Date.parse(to));
  return {
    read: answering(admin.figures, ({ query }) => between(query)),
    csv: answering<typeof admin.figuresCsv, FileCtx>(admin.figuresCsv, async ({ query, ctx }) => {
      answerTable(strapi, ctx, 'so-lieu-giao-ban', query, figureSheet(await between(query), query.language, clockOf(strapi)));
    }),
  };
};
