import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { DeskPeople, Person } from '../../../domain/standing';
import { type Sight, sightOf } from '../../../domain/visibility';
import { allDesks, peopleOf } from './desks';
import { personOfViewer } from './people';

/** Who looks, what they may see, and the desks as they are now: read once for a whole answer. */
export type Around = { person: Person; sight: Sight; desks: Map<string, DeskPeople>; deskNames: Map<string, string> };

export async function aroundOf(strapi: Core.Strapi, viewer: Viewer): Promise<Around> {
  const person = personOfViewer(viewer);
  const rows = await allDesks(strapi);
  const people = rows.map(peopleOf);
  return {
    person,
    sight: sightOf(viewer.id, person.grants.seeAll, people),
    desks: new Map(people.map((desk) => [desk.id, desk])),
    deskNames: new Map(rows.map((row) => [row.documentId, row.name])),
  };
}
