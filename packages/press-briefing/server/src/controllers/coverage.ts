import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';

export default (_: { strapi: Core.Strapi }) => ({
  read: answering(admin.coverage, () => Promise.reject(new Error('unfinished'))),
  ofMeeting: answering(admin.coverageOf, () => Promise.reject(new Error('unfinished'))),
  csv: answering(admin.coverageCsv, () => Promise.reject(new Error('unfinished'))),
});
