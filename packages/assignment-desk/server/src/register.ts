import type { Core } from '@strapi/types';
import { guardLive } from './live';
import { offerReads } from './offers';
import { announceHappenings } from './services/happenings/telling';
import { assignDecisions } from './subscribers/decisions';
import { tellMentioned } from './subscribers/mentions';
import { tellPeople } from './subscribers/notices';
import { fulfilByStories } from './subscribers/stories';
import { defineTimers } from './timers';

export function register({ strapi }: { strapi: Core.Strapi }): void {
  defineTimers(strapi);
  fulfilByStories(strapi);
  assignDecisions(strapi);
  tellPeople(strapi);
  tellMentioned(strapi);
  offerReads(strapi);
  guardLive(strapi);
  announceHappenings(strapi);
}
