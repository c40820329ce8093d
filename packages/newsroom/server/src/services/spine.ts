import type { Core } from '@strapi/types';
import type { Spine } from '../../../contracts';
import { core } from './core';
import { createOffers } from './offers';
import { whoActs } from './stories/acting';

/** The spine as its sisters see it: contracts/spine.ts, and no more. */
export function createSpine(strapi: Core.Strapi): Spine {
  const { config, publicUrl, people, links, limiter, jobs, events, rooms } = core(strapi);
  const { stories, notices, live } = rooms;
  const { append, subscribe, history, verify } = events;
  const { define, enqueue, reschedule, cancel, schedule } = jobs;
  return {
    stories: stories.stories,
    events: { append, subscribe, history, verify },
    jobs: { define, enqueue, reschedule, cancel, schedule },
    notices: notices.spine,
    live: { guard: live.guard },
    ...createOffers(),
    actor: () => whoActs(people.actor),
    viewer: people.viewer,
    now: jobs.now,
    sign: links.sign,
    unsign: links.unsign,
    async limit(key, most, windowMs) {
      const { count, resetsIn } = await limiter.hit(key, windowMs);
      return count <= most ? 0 : Math.max(1, Math.ceil(resetsIn / 1000));
    },
    timezone: config.timezone,
    publicUrl,
  };
}
