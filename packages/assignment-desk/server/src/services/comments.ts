import { type Actor, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Detail } from '../../../contracts/schemas';
import { onAssignment } from './acting';
import { commentsOf } from './detail';
import { eventOf } from './events';
import { table, UID } from './tables';

/** Adds a comment of somebody who sees the assignment; answers all of them, oldest first. */
export async function addComment(strapi: Core.Strapi, id: string, text: string, actor: Actor, viewer: Viewer): Promise<Detail['comments']> {
  await onAssignment(strapi, id, actor, { viewer }, async ({ row, now }) => {
    await table(strapi, UID.comment).create({ data: { assignment: id, author: actor.id, by: actor.name, text, at: now } });
    await spineOf(strapi).events.append(eventOf('assignment.commented', row, actor, { from: row.state }));
  });
  return commentsOf(strapi, id);
}
