import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { destinationEndpoints } from '../../../contracts';
import { service, spineOf } from '../context';

/** Where stories go, and whether the way works. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(destinationEndpoints.list, async () => ({
    destinations: await service(strapi, 'destinations').list(),
    kinds: service(strapi, 'destinations').kinds(),
    sections: await service(strapi, 'choices').sections(),
    locales: await service(strapi, 'choices').locales(),
    timezone: spineOf(strapi).timezone,
  })),
  create: answering(destinationEndpoints.create, ({ body }) => service(strapi, 'destinations').create(body, spineOf(strapi).actor())),
  update: answering(destinationEndpoints.update, ({ params, body }) =>
    service(strapi, 'destinations').update(params.id ?? '', body, spineOf(strapi).actor()),
  ),
  rotate: answering(destinationEndpoints.rotate, ({ params, body }) =>
    service(strapi, 'destinations').rotate(params.id ?? '', body.version, spineOf(strapi).actor()),
  ),
  remove: answering(destinationEndpoints.remove, ({ params }) =>
    service(strapi, 'destinations').remove(params.id ?? '', spineOf(strapi).actor()),
  ),
  test: answering(destinationEndpoints.test, ({ params }) => service(strapi, 'destinations').test(params.id ?? '')),
});
