import type { Core } from '@strapi/types';
import { checkStories } from './check-stories';
import { actions } from './permissions';
import { core } from './services/core';
import { parsers } from './services/stories/body';

const LOOK_AGAIN = 50;
/** When the server has surely begun to listen, so that the first story does not wait for what reads it, in milliseconds. */
const WARM_UP = 1500;

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
  let stopped = false;
  let begun: Promise<unknown> = Promise.resolve();
  let warmUp: NodeJS.Timeout | undefined;
  const said = (what: string) => (error: Error) => strapi.log.error(`newsroom: ${what}: ${error.message}`);
  const cancel = whenLoaded(strapi, () =>
    spine.outside(() => {
      spine.events.start();
      warmUp = setTimeout(() => void parsers().catch(said('stories cannot be read')), WARM_UP);
      begun = Promise.all([
        spine.jobs.start().catch(said('the jobs cannot be started')),
        spine.works &&
          spine.rooms.stories.reconcile(() => stopped).catch(said('published stories could not be compared with their events')),
      ]);
    }),
  );
  spine.onStop(async () => {
    stopped = true;
    cancel();
    clearTimeout(warmUp);
    // A server that stops right after its start: what is half begun could not be stopped, and would use a closed database.
    await begun;
  });
}
