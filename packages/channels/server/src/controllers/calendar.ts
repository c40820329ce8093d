import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { calendarEndpoints } from '../../../contracts';
import { service } from '../context';
import { viewerOf } from './viewer';

/** What goes where and when. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(calendarEndpoints.list, ({ query, ctx }) => service(strapi, 'calendar').list(query, viewerOf(strapi, ctx))),
  today: answering(calendarEndpoints.today, () => service(strapi, 'calendar').today()),
});
