import { type Actor, spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { z } from 'zod';
import type { Comment, commented } from '../../../contracts/detail';
import { mentionedIn, renamed } from '../../../domain/mentions';
import { refuse } from '../refuse';
import { onAssignment } from './acting';
import { eventOf } from './events';
import { namesOf } from './people';
import { type CommentRow, table, UID } from './tables';
import { whoMaySee } from './watchers';

const comments = (strapi: Core.Strapi) => table<CommentRow>(strapi, UID.comment);
const MOST = 200;

/** The comments of an assignment, oldest first. */
export async function commentsOf(strapi: Core.Strapi, id: string, viewer: Viewer): Promise<Comment[]> {
  // Of very many the last ones: what is said now is what one looks for.
  const rows = await comments(strapi).findMany({ where: { assignment: id }, orderBy: [{ id: 'desc' }], limit: MOST });
  return rows.reverse().map((row) => ({
    id: row.documentId,
    by: row.by,
    text: row.removedAt ? '' : row.text,
    at: row.at,
    removedAt: row.removedAt ?? null,
    mine: row.author === viewer.id,
  }));
}

/** Adds a comment of somebody who sees the assignment. Whom it calls is told, where they may see it; who is not, is named. */
export async function addComment(
  strapi: Core.Strapi,
  id: string,
  text: string,
  actor: Actor,
  viewer: Viewer,
): Promise<z.infer<typeof commented>> {
  const called = mentionedIn(text);
  const names = await namesOf(strapi, called);
  const there = called.filter((user) => names.has(user));
  const may = await onAssignment(strapi, id, actor, { viewer }, async ({ row, now }) => {
    const mentions = await whoMaySee(strapi, row, there, now);
    const kept = { assignment: id, author: actor.id, by: actor.name, text: renamed(text, names), at: now, removedAt: null };
    await comments(strapi).create({ data: kept });
    await spineOf(strapi).events.append(eventOf('assignment.commented', row, actor, { from: row.state, mentions }));
    return mentions;
  });
  return {
    comments: await commentsOf(strapi, id, viewer),
    notTold: there.filter((user) => !may.includes(user)).map((user) => names.get(user) ?? ''),
  };
}

/** Takes back an own comment: the words go from the table, that it stood there stays. */
export async function removeComment(strapi: Core.Strapi, id: string, comment: string, actor: Actor, viewer: Viewer): Promise<Comment[]> {
  await onAssignment(strapi, id, actor, { viewer }, async ({ now }) => {
    const { count } = await comments(strapi).updateMany({
      where: { documentId: comment, assignment: id, author: viewer.id, removedAt: null },
      data: { text: '–', removedAt: now },
    });
    if (count === 0) throw refuse('comment.not_found');
  });
  return commentsOf(strapi, id, viewer);
}
