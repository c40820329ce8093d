import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  thisWeek: answering(admin.thisWeek, ({ query }) => service(strapi, 'week').read(query.occurrence)),
  list: answering(admin.occurrences, ({ query }) => service(strapi, 'occurrences').list(query)),
  act: answering(admin.occurrenceAct, ({ body, params }) =>
    service(strapi, 'occurrences').act(params.id ?? '', body, spine(strapi).actor()),
  ),
});
