import type { Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { PERMISSIONS } from '../../../../domain/permissions';
import { desksSeen } from '../desks';
import { personOfViewer } from '../people';

/** Whose leave and shifts a viewer sees and enters: own ones; with `staff`, those of the desks' people; with `see-all` too, everybody's. */
export type Reach = (person: string) => boolean;

export async function reachOf(strapi: Core.Strapi, viewer: Viewer): Promise<Reach> {
  if (!viewer.can(PERMISSIONS.staff)) return (person) => person === viewer.id;
  const me = personOfViewer(viewer);
  if (me.grants.seeAll) return () => true;
  const mates = new Set((await desksSeen(strapi, me)).flatMap((row) => (row.members ?? []).map((one) => one.user)));
  return (person) => person === viewer.id || mates.has(person);
}
