import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { sightOfPerson } from '../desks';
import { personOfViewer } from '../people';
import { seenBy } from '../reading';

/** The condition under which the viewer may see work, for the query engine. */
export async function seenWork(strapi: Core.Strapi, viewer: Viewer): Promise<object> {
  const now = (await spineOf(strapi).now()).toISOString();
  return seenBy(await sightOfPerson(strapi, personOfViewer(viewer)), now);
}
