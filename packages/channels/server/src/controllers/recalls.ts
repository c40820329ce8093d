import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { recallEndpoints } from '../../../contracts';
import { service, spineOf } from '../context';

/** Stories pulled or corrected everywhere, and what came of it. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(recallEndpoints.list, ({ query }) => service(strapi, 'recalls').list(query)),
  get: answering(recallEndpoints.get, ({ params }) => service(strapi, 'recalls').get(params.id ?? '')),
  create: answering(recallEndpoints.create, ({ body }) => service(strapi, 'recalls').create(body, spineOf(strapi).actor())),
});
