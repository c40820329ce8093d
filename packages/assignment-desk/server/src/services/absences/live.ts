import { type EventCatalogue, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { PERMISSIONS } from '../../../../domain/permissions';
import { reachOf } from './reach';

/** Open pages hear that somebody's leave changed where their person may see it: not even that it is there, elsewhere. */
export function guardAbsences(strapi: Core.Strapi): void {
  spineOf(strapi).live.guard('absence.', async (viewer, event) => {
    if (!viewer.can(PERMISSIONS.read)) return false;
    return (await reachOf(strapi, viewer))((event.data as EventCatalogue['absence.changed']).person);
  });
}
