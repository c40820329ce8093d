import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';

export default (_: { strapi: Core.Strapi }) => ({
  list: answering(admin.documents, () => Promise.reject(new Error('unfinished'))),
  add: answering(admin.documentAdd, () => Promise.reject(new Error('unfinished'))),
  change: answering(admin.documentChange, () => Promise.reject(new Error('unfinished'))),
  remove: answering(admin.documentRemove, () => Promise.reject(new Error('unfinished'))),
  file: answering(admin.documentFile, () => Promise.reject(new Error('unfinished'))),
});
