import { spine as spineOf, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Onlooker } from '../../../contracts/presence';
import { assignmentOf, since } from '../../../domain/presence';
import { seen } from './detail';
import { table, UID } from './tables';

type PresenceRow = { place: string; person: string; name: string; seenAt: number };
const presences = (strapi: Core.Strapi) => table<PresenceRow>(strapi, UID.presence);

/**
 * Notes that the viewer looks at `place` and answers who else does. A place he may not see is refused like one that is not there:
 * nobody learns by it that closed work exists. What went stale, anywhere, is cleared away on the same way.
 */
export async function look(strapi: Core.Strapi, place: string, viewer: Viewer): Promise<Onlooker[]> {
  const assignment = assignmentOf(place);
  if (assignment !== null) await seen(strapi, assignment, viewer);
  // By the clock of the database: the processes of one newsroom need not agree on the time.
  const now = (await spineOf(strapi).now()).getTime();
  await note(strapi, { place, person: viewer.id, name: viewer.name, seenAt: now });
  await presences(strapi).deleteMany({ where: { seenAt: { $lt: since(now) } } });
  const there = await presences(strapi).findMany({ where: { place, person: { $ne: viewer.id } }, orderBy: [{ name: 'asc' }], limit: 50 });
  return there.map(({ person, name }) => ({ id: person, name }));
}

export async function leave(strapi: Core.Strapi, place: string, viewer: Viewer): Promise<null> {
  await presences(strapi).deleteMany({ where: { place, person: viewer.id } });
  return null;
}

/** One row a person and place, in one statement: two tabs of one person may say it in the same moment. */
async function note(strapi: Core.Strapi, { place, person, name, seenAt }: PresenceRow): Promise<void> {
  const { tableName } = strapi.db.metadata.get(UID.presence);
  await strapi.db.getConnection(tableName).insert({ place, person, name, seen_at: seenAt }).onConflict(['place', 'person']).merge();
}
