import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { pronunciationEndpoints } from '../../../../contracts';
import { service, spineOf } from '../../context';

/** The newsroom's own readings of acronyms and names. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(pronunciationEndpoints.list, ({ query }) => service(strapi, 'pronunciations').list(query)),
  create: answering(pronunciationEndpoints.create, ({ body }) => service(strapi, 'pronunciations').create(body, spineOf(strapi).actor())),
  save: answering(pronunciationEndpoints.save, ({ params, body }) =>
    service(strapi, 'pronunciations').save(params.id ?? '', body, spineOf(strapi).actor()),
  ),
  remove: answering(pronunciationEndpoints.remove, ({ params, query }) =>
    service(strapi, 'pronunciations').remove(params.id ?? '', query.version),
  ),
});
