import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';

export default (_: { strapi: Core.Strapi }) => ({
  read: answering(admin.session, () => Promise.reject(new Error('unfinished'))),
  take: answering(admin.sessionOps, () => Promise.reject(new Error('unfinished'))),
});
