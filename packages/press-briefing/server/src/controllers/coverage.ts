import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { coverageRows } from '../../../domain/report';
import { service } from '../services/types';
import { answerTable, clockOf, type FileCtx } from './file';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const between = ({ from, to }: { from: string; to: string }) => service(strapi, 'coverage').between(Date.parse(from), Date.parse(to));
  return {
    read: answering(admin.coverage, ({ query }) => between(query)),
    ofMeeting: answering(admin.coverageOf, ({ params }) => service(strapi, 'coverage').ofMeeting(params.id ?? '')),
    csv: answering<typeof admin.coverageCsv, FileCtx>(admin.coverageCsv, async ({ query, ctx }) => {
      answerTable(strapi, ctx, 'dua-tin', query, coverageRows(await between(query), query.language, clockOf(strapi)));
    }),
  };
};
