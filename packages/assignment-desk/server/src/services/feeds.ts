import { randomBytes } from 'node:crypto';
import { isUniqueViolation, spine as spineOf } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { cancelledSince, FEED_STATES, type FeedItem } from '../../../domain/feed-items';
import { PERMISSIONS } from '../../../domain/permissions';
import { refuse } from '../refuse';
import { assignments } from './store';
import { table, UID } from './tables';

const PURPOSE = 'assignment-desk.feed';
/** A calendar is subscribed to once and for good; the key ends a link, not a date. */
const NEVER = new Date('9999-12-31T00:00:00.000Z');
/** Somebody's own work at once; nobody has that much. */
const MOST = 500;
const NAME = 'Việc của tôi · My work';

const feeds = (strapi: Core.Strapi) => table<{ person: string; key: string }>(strapi, UID.feed);
const newKey = (): string => randomBytes(18).toString('base64url');

async function currentKey(strapi: Core.Strapi, person: string): Promise<string> {
  const held = await feeds(strapi).findOne({ where: { person } });
  if (held) return held.key;
  try {
    return (await feeds(strapi).create({ data: { person, key: newKey() } })).key;
  } catch (error) {
    // Asked for twice at once: the other page has made it.
    if (!isUniqueViolation(error)) throw error;
    return currentKey(strapi, person);
  }
}

/** The link of one person, the same until it is renewed. */
export async function linkOf(strapi: Core.Strapi, person: string): Promise<{ url: string }> {
  const { publicUrl, sign } = spineOf(strapi);
  const token = sign(PURPOSE, { person, key: await currentKey(strapi, person) }, NEVER);
  return { url: `${publicUrl}/api/assignment-desk/feeds/${token}.ics` };
}

/** A new link; whoever holds the old one reads nothing more. */
export async function renewLink(strapi: Core.Strapi, person: string): Promise<{ url: string }> {
  await currentKey(strapi, person);
  await feeds(strapi).updateMany({ where: { person }, data: { key: newKey() } });
  return linkOf(strapi, person);
}

/** True while the account is open and its roles still show the desk. */
async function mayRead(strapi: Core.Strapi, person: string): Promise<boolean> {
  const user = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: Number(person), isActive: true, blocked: { $ne: true } }, populate: ['roles'] });
  if (!user) return false;
  const granted: { action: string }[] = await strapi.service('admin::permission').findUserPermissions(user);
  return granted.some(({ action }) => action === PERMISSIONS.read);
}

/** Whose link this is; refuses all but the present link of somebody who may still read the desk. */
async function ownerOf(strapi: Core.Strapi, token: string): Promise<string> {
  const payload = spineOf(strapi).unsign(PURPOSE, token);
  const held = payload && (await feeds(strapi).findOne({ where: { person: payload.person, key: payload.key } }));
  if (!held || !(await mayRead(strapi, held.person))) throw refuse('feed.gone');
  return held.person;
}

/** The calendar behind a link. Rights are asked for again at each reading. */
export async function readFeed(strapi: Core.Strapi, token: string): Promise<string> {
  const person = await ownerOf(strapi, token);
  const { publicUrl, now } = spineOf(strapi);
  const since = cancelledSince((await now()).toISOString());
  const rows = await assignments(strapi).findMany({
    where: {
      assignee: person,
      due: { $notNull: true },
      $or: [{ state: { $in: FEED_STATES } }, { state: 'cancelled', stateAt: { $gte: since } }],
    },
    // The newest first, should it be more than is shown; what is over long ago is what goes.
    orderBy: [{ due: 'desc' }, { id: 'desc' }],
    limit: MOST,
  });
  const items: FeedItem[] = rows.flatMap((row) =>
    row.due === null ? [] : [{ ...row, id: row.documentId, due: row.due, brief: row.brief ?? '', place: row.place ?? '' }],
  );
  // What writes calendars is not needed to start.
  const { feedOf } = await import('../../../domain/feed');
  return feedOf(items.reverse(), {
    name: NAME,
    host: new URL(publicUrl).hostname,
    urlOf: (id) => `${publicUrl}/admin/plugins/assignment-desk/my-work?open=${id}`,
  });
}
