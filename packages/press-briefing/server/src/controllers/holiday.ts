import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(admin.holidays, () => service(strapi, 'holidays').list()),
  clashes: answering(admin.holidayClashes, () => service(strapi, 'clashes').list()),
  effect: answering(admin.holidayEffect, ({ body }) => service(strapi, 'clashes').effect(body)),
  put: answering(admin.holidayPut, ({ body }) => service(strapi, 'holidays').put(body, spine(strapi).actor())),
  remove: answering(admin.holidayRemove, ({ params }) => service(strapi, 'holidays').remove(params.date ?? '')),
});
