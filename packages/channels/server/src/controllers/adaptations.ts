import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { adaptationEndpoints } from '../../../contracts';
import { service, spineOf } from '../context';

/** What an editor changes for one story on one destination. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  save: answering(adaptationEndpoints.save, ({ body }) => service(strapi, 'adaptations').save(body, spineOf(strapi).actor())),
});
