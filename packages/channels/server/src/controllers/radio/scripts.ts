import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { scriptEndpoints } from '../../../../contracts';
import { service, spineOf } from '../../context';

/** Radio scripts: list, read, save, approve. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(scriptEndpoints.list, ({ query }) => service(strapi, 'scripts').list(query)),
  get: answering(scriptEndpoints.get, ({ params }) => service(strapi, 'scripts').get(params.id ?? '')),
  save: answering(scriptEndpoints.save, ({ params, body }) =>
    service(strapi, 'scripts').save(params.id ?? '', body, spineOf(strapi).actor()),
  ),
  approve: answering(scriptEndpoints.approve, ({ params, body }) =>
    service(strapi, 'scripts').approve(params.id ?? '', body, spineOf(strapi).actor()),
  ),
});
