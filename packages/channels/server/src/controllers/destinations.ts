import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { destinationEndpoints } from '../../../contracts';
import { service, spineOf } from '../context';

/** Where stories go, and whether the way works. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(destinationEndpoints.list, async () => ({
    destinations: await service(strapi, 'destinations').list(),
    kinds: service(strapi, 'destinations').kinds(),
  })),
  create: answering(destinationEndpoints.create, ({ body }) => service(strapi, 'destinations').create(body, spineOf(strapi).actor())),
  update: answering(destinationEndpoints.update, ({ params, body }) =>
    service(strapi, 'destinations').update(params.id ?? '', body, spineOf(strapi).actor()),
  ),
  remove: answering(destinationEndpoints.remove, ({ params }) => service(strapi, 'destinations').remove(params.id ?? '')),
  test: answering(destinationEndpoints.test, ({ params }) => service(strapi, 'destinations').test(params.id ?? '')),
});
