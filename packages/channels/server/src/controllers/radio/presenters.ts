import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { presenterEndpoints } from '../../../../contracts';
import { service, spineOf } from '../../context';

/** Who reads on air. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(presenterEndpoints.list, () => service(strapi, 'presenters').list()),
  create: answering(presenterEndpoints.create, ({ body }) => service(strapi, 'presenters').create(body, spineOf(strapi).actor())),
  save: answering(presenterEndpoints.save, ({ params, body }) =>
    service(strapi, 'presenters').save(params.id ?? '', body, spineOf(strapi).actor()),
  ),
});
