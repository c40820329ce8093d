import { answering, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { happeningEndpoints as endpoints } from '../../../contracts/happenings';
import { happeningsOf } from '../ask';
import { asker } from './viewer';

// Read with the first calendar that is opened: the recurrence engine is large.
const calendars = () => import('../services/happenings/calendar');
const reading = () => import('../services/happenings/reading');

export const happenings = ({ strapi }: { strapi: Core.Strapi }) => {
  const now = async (): Promise<string> => (await spineOf(strapi).now()).toISOString();
  return {
    calendar: answering(endpoints.calendar, async ({ query, ctx }) =>
      (await calendars()).readCalendar(strapi, query, asker(strapi, ctx).viewer, await now()),
    ),
    list: answering(endpoints.happenings, async ({ query, ctx }) => {
      const { readBetween, windowOf } = await reading();
      return readBetween(strapi, windowOf(query), { q: query.q }, asker(strapi, ctx).viewer, await now());
    }),
    one: answering(endpoints.happening, async ({ params, query, ctx }) =>
      (await reading()).readHappening(strapi, params.id ?? '', query.original, asker(strapi, ctx).viewer, await now()),
    ),
    create: answering(endpoints.createHappening, async ({ body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return happeningsOf(strapi).create(body, actor, viewer);
    }),
    change: answering(endpoints.changeHappening, async ({ params, body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return happeningsOf(strapi).change(params.id ?? '', body, actor, { viewer });
    }),
    preview: answering(endpoints.previewHappening, async ({ params, body, ctx }) =>
      happeningsOf(strapi).preview(params.id ?? '', body, asker(strapi, ctx).viewer),
    ),
    act: answering(endpoints.stateHappening, async ({ params, body, ctx }) => {
      const { viewer, actor } = asker(strapi, ctx);
      return happeningsOf(strapi).act(params.id ?? '', body, actor, { viewer });
    }),
  };
};
