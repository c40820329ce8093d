import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { outboxEndpoints } from '../../../contracts';
import { service, spineOf } from '../context';
import { viewerOf } from './viewer';

/** Deliveries as people see and settle them. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(outboxEndpoints.list, ({ query, ctx }) => service(strapi, 'outbox').list(viewerOf(strapi, ctx), query)),
  get: answering(outboxEndpoints.get, ({ params, ctx }) => service(strapi, 'outbox').get(params.id ?? '', viewerOf(strapi, ctx))),
  approve: answering(outboxEndpoints.approve, ({ params, body }) =>
    service(strapi, 'outbox').approve(params.id ?? '', body.version, spineOf(strapi).actor()),
  ),
  ofStory: answering(outboxEndpoints.ofStory, async ({ query }) => {
    const type = spineOf(strapi)
      .stories.types()
      .find(({ uid }) => uid === query.uid);
    if (!type) return { mapped: false, deliveries: [] };
    return { mapped: true, deliveries: await service(strapi, 'outbox').ofStory({ ...query, locale: type.localized ? query.locale : '' }) };
  }),
  decide: answering(outboxEndpoints.decide, ({ params, body }) =>
    service(strapi, 'outbox').decide(params.id ?? '', body, spineOf(strapi).actor()),
  ),
});
