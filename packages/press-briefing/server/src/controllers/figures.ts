import { answering, type Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';

export default (_: { strapi: Core.Strapi }) => ({
  read: answering(admin.figures, () => Promise.reject(new Error('unfinished'))),
  csv: answering(admin.figuresCsv, () => Promise.reject(new Error('unfinished'))),
});
