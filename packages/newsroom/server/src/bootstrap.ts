import type { Core } from '@strapi/types';
import { checkStories } from './check-stories';
import { actions } from './permissions';
import { core } from './services/core';

const LOOK_AGAIN = 50;

/** Calls `then` when every plugin's and the app's own bootstrap are done: a job may need any of them. */
function whenLoaded(strapi: Core.Strapi, then: () => void): () => void {
  const timer = setInterval(() => {
    if (!strapi.isLoaded) return;
    clearInterval(timer);
    then();
  }, LOOK_AGAIN);
  return () => clearInterval(timer);
}

export default async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const spine = core(strapi);
  checkStories(strapi, spine.config.stories);
  await spine.rooms.stories.baselines();
  await strapi.service('admin::permission').actionProvider.registerMany(actions);
  spine.onStop(
    whenLoaded(strapi, () =>
      spine.outside(() => {
        spine.events.start();
        void spine.jobs.start().catch((error: Error) => strapi.log.error(`newsroom: the jobs cannot be started: ${error.message}`));
        if (spine.works)
          void spine.rooms.stories
            .reconcile()
            .catch((error: Error) =>
              strapi.log.error(`newsroom: published stories could not be compared with their events: ${error.message}`),
            );
      }),
    ),
  );
}
