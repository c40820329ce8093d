import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { coverageRows } from '../../../domain/report';
import { edgesOf } from '../services/span';
import { service } from '../services/types';
import { answerTable, clockOf, type FileCtx } from './file';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const between = (query: { from: string; to: string }) => service(strapi, 'coverage').between(...edgesOf(query, spine(strapi).timezone));
  return {
    read: answering(admin.coverage, ({ query }) => between(query)),
    ofMeeting: answering(admin.coverageOf, ({ params }) => service(strapi, 'coverage').ofMeeting(params.id ?? '')),
    csv: answering<typeof admin.coverageCsv, FileCtx>(admin.coverageCsv, async ({ query, ctx }) => {
      const report = await between(query);
      answerTable(strapi, ctx, 'dua-tin', report, coverageRows(report, query.language, clockOf(strapi)));
    }),
  };
};
