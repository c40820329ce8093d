import { answering, type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { admin } from '../../../contracts';
import { service } from '../services/types';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(admin.holidays, () => service(strapi, 'holidays').list()),
  put: answering(admin.holidayPut, ({ body }) => service(strapi, 'holidays').put(body, spine(strapi).actor())),
  remove: answering(admin.holidayRemove, ({ params }) => service(strapi, 'holidays').remove(params.date ?? '')),
});
