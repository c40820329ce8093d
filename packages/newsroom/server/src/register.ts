import type { Core } from '@strapi/types';
import type { StoryRef } from '../../contracts';
import { core } from './services/core';

/** Builds the spine, unless a sister that was registered earlier has asked for it already. */
export default function register({ strapi }: { strapi: Core.Strapi }): void {
  const { rooms } = core(strapi);
  // Who may read a story in the Content Manager may know what happens to it. The cheap question first: most ask for nothing more.
  rooms.live.guard('story.', async ({ id, name, can }, event) => {
    const { ref } = event.data as { ref: StoryRef };
    return can(`read:${ref.uid}`) && rooms.stories.rights.mayKnow({ kind: 'admin', id, name }, ref);
  });
}
