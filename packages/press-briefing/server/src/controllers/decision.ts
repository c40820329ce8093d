import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  add: answering(admin.decisionAdd, ({ body, params }) => service(strapi, 'decisions').add(params.id ?? '', body, spine(strapi).actor())),
  change: answering(admin.decisionChange, ({ body, params }) =>
    service(strapi, 'decisions').change(params.id ?? '', body, spine(strapi).actor()),
  ),
});
