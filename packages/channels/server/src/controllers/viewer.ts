import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { spineOf } from '../context';
import { refuse } from '../refusals';

/** Who looks, with their rights. Refuses where nobody is signed in any more. */
export function viewerOf(strapi: Core.Strapi, ctx: unknown): Viewer {
  const viewer = spineOf(strapi).viewer(ctx as Parameters<ReturnType<typeof spineOf>['viewer']>[0]);
  if (!viewer) throw refuse('viewer.nobody');
  return viewer;
}
