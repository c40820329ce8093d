import type { Core } from '@strapi/types';
import { core } from './services/core';

/** Builds the spine, unless a sister that was registered earlier has asked for it already. */
export default function register({ strapi }: { strapi: Core.Strapi }): void {
  const { rooms } = core(strapi);
  // Who may read a story in the Content Manager may know that it was published.
  rooms.live.guard('story.', (viewer, event) => 'ref' in event.data && viewer.can(`read:${(event.data.ref as { uid: string }).uid}`));
}
