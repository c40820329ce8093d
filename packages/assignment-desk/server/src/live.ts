import { type EventCatalogue, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { PERMISSIONS } from '../../domain/permissions';
import { maySee } from '../../domain/visibility';
import { guardAbsences } from './services/absences/live';
import { sightOfPerson } from './services/desks';
import { personOfViewer } from './services/people';

/** Open pages hear of work their person may see, and of no other. */
export function guardLive(strapi: Core.Strapi): void {
  spineOf(strapi).live.guard('campaign.', (viewer) => viewer.can(PERMISSIONS.read));
  spineOf(strapi).live.guard('commission.', (viewer) => viewer.can(PERMISSIONS.order));
  spineOf(strapi).live.guard('assignment.', async (viewer, event) => {
    if (!viewer.can(PERMISSIONS.read)) return false;
    const item = event.data as EventCatalogue['assignment.created'];
    // Told before this was said of it: no embargo was known.
    const guarded = { ...item, embargo: item.embargo ?? null };
    // By the event's own time: what was under embargo then is read again when it no longer is, not told again.
    return maySee(await sightOfPerson(strapi, personOfViewer(viewer)), guarded, event.at);
  });
  guardAbsences(strapi);
}
