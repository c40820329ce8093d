import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { PERMISSIONS } from '../../contracts';
import { offerReads } from './offers';
import { service } from './services/types';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  const { jobs, live } = spine(strapi);
  offerReads(strapi);
  // Of open meetings too: a decision is read by who may see the briefings, and by nobody else.
  live.guard('briefing.', (viewer) => viewer.can(PERMISSIONS.see));
  jobs.schedule({
    name: 'press-briefing.occurrences',
    cron: '20 1 * * *',
    missed: 'last',
    run: async () => {
      await service(strapi, 'series').roll();
    },
  });
};
