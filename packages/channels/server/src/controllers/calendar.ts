import { answering } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { calendarEndpoints } from '../../../contracts';
import { service, spineOf } from '../context';
import { refuse } from '../refusals';

/** What goes where and when. */
export default ({ strapi }: { strapi: Core.Strapi }) => ({
  list: answering(calendarEndpoints.list, ({ query, ctx }) => {
    const viewer = spineOf(strapi).viewer(ctx);
    if (!viewer) throw refuse('calendar.nobody');
    return service(strapi, 'calendar').list(query, viewer);
  }),
  today: answering(calendarEndpoints.today, () => service(strapi, 'calendar').today()),
});
