import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { destinationEndpoints, outboxEndpoints, scriptEndpoints } from '../../../contracts';
import { service, spineOf } from '../context';

type Glue = { strapi: Core.Strapi };
const id = (params: Record<string, string>): string => params['id'] ?? '';

export const outbox = ({ strapi }: Glue) => ({
  list: answering(outboxEndpoints.list, ({ query }) => service(strapi, 'outbox').list(query)),
  ofStory: answering(outboxEndpoints.ofStory, async ({ query }) => ({ deliveries: await service(strapi, 'outbox').ofStory(query) })),
  decide: answering(outboxEndpoints.decide, ({ params, body }) =>
    service(strapi, 'outbox').decide(id(params), body, spineOf(strapi).actor()),
  ),
});

export const scripts = ({ strapi }: Glue) => ({
  list: answering(scriptEndpoints.list, ({ query }) => service(strapi, 'scripts').list(query)),
  get: answering(scriptEndpoints.get, ({ params }) => service(strapi, 'scripts').get(id(params))),
  save: answering(scriptEndpoints.save, ({ params, body }) => service(strapi, 'scripts').save(id(params), body, spineOf(strapi).actor())),
  approve: answering(scriptEndpoints.approve, ({ params, body }) =>
    service(strapi, 'scripts').approve(id(params), body, spineOf(strapi).actor()),
  ),
});

export const destinations = ({ strapi }: Glue) => ({
  list: answering(destinationEndpoints.list, async () => ({
    destinations: await service(strapi, 'destinations').list(),
    kinds: service(strapi, 'destinations').kinds(),
  })),
  create: answering(destinationEndpoints.create, ({ body }) => service(strapi, 'destinations').create(body, spineOf(strapi).actor())),
  update: answering(destinationEndpoints.update, ({ params, body }) =>
    service(strapi, 'destinations').update(id(params), body, spineOf(strapi).actor()),
  ),
  test: answering(destinationEndpoints.test, ({ params }) => service(strapi, 'destinations').test(id(params))),
});
