import { type Core, spine } from '@hoitu/strapi-plugin-newsroom/contracts';
import { PERMISSIONS } from '../../contracts';
import { offerReads } from './offers';
import { pagesOnly } from './pages/errors';
import { defineQuestions } from './questions';
import { clearPassing } from './services/documents/passing';
import { defineTimers } from './services/invitations/timers';
import { defineLetters } from './services/letters/jobs';
import { defineLostLinks } from './services/lost-links';
import { lookForReplies } from './services/replies/schedule';
import { service } from './services/types';
import { countCoverage } from './subscribers/coverage';

export default ({ strapi }: { strapi: Core.Strapi }): void => {
  const { jobs, live } = spine(strapi);
  offerReads(strapi);
  defineLetters(strapi);
  defineTimers(strapi);
  defineLostLinks(strapi);
  strapi.server.use(pagesOnly({ strapi }) as never);
  strapi.server.use(clearPassing as never);
  countCoverage(strapi);
  // Of open meetings too: a decision is read by who may see the briefings, and by nobody else.
  live.guard('briefing.', (viewer) => viewer.can(PERMISSIONS.see));
  live.guard('press.', (viewer) => viewer.can(PERMISSIONS.see) || viewer.can(PERMISSIONS.accredit));
  defineQuestions(strapi);
  jobs.schedule({
    name: 'press-briefing.occurrences',
    cron: '20 1 * * *',
    missed: 'last',
    run: async () => {
      await service(strapi, 'series').roll();
    },
  });
  lookForReplies(strapi);
  jobs.schedule({
    name: 'press-briefing.accreditations',
    cron: '10 0 * * *',
    missed: 'last',
    run: async () => {
      await service(strapi, 'people').expire();
    },
  });
};
