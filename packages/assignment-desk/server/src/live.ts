import { type EventCatalogue, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { PERMISSIONS } from '../../domain/permissions';
import type { DeskPeople } from '../../domain/standing';
import { maySee, sightOf } from '../../domain/visibility';
import { guardAbsences } from './services/absences/live';
import { allDesks, peopleOf } from './services/desks';
import { personOfViewer } from './services/people';

/** The desks as they are when an event is handed out: read once for all the open pages that may hear of it. */
function desksOf(strapi: Core.Strapi): (event: object) => Promise<DeskPeople[]> {
  const read = new WeakMap<object, Promise<DeskPeople[]>>();
  return (event) => {
    const desks = read.get(event) ?? allDesks(strapi).then((rows) => rows.map(peopleOf));
    read.set(event, desks);
    return desks;
  };
}

/** Open pages hear of work their person may see, and of no other. */
export function guardLive(strapi: Core.Strapi): void {
  const desksAt = desksOf(strapi);
  spineOf(strapi).live.guard('campaign.', (viewer) => viewer.can(PERMISSIONS.read));
  spineOf(strapi).live.guard('commission.', (viewer) => viewer.can(PERMISSIONS.order));
  spineOf(strapi).live.guard('assignment.', async (viewer, event) => {
    if (!viewer.can(PERMISSIONS.read)) return false;
    const item = event.data as EventCatalogue['assignment.created'];
    // Told before this was said of it: no embargo was known.
    const guarded = { ...item, embargo: item.embargo ?? null };
    // By the event's own time: what was under embargo then is read again when it no longer is, not told again.
    const { seeAll } = personOfViewer(viewer).grants;
    return maySee(sightOf(viewer.id, seeAll, seeAll ? [] : await desksAt(event)), guarded, event.at);
  });
  guardAbsences(strapi);
}
