import { type Actor, contested, isUniqueViolation } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { type DeskChanges, deskChanges, type NewDesk, newDesk } from '../../../contracts/schemas';
import { STATES, type State } from '../../../domain/assignment';
import { DESK_FIELD_WORDS } from '../../../domain/words';
import { refuse } from '../refuse';
import { demandPeople } from './people';
import { assignments } from './store';
import { type DeskRow, table, UID } from './tables';

const desks = (strapi: Core.Strapi) => table<DeskRow>(strapi, UID.desk);
const byId = (strapi: Core.Strapi, id: string) => desks(strapi).findOne({ where: { documentId: id } });

/** Work in these states is somebody's, or waits for somebody: a desk that holds it cannot go. */
export const takesWork = (state: State): boolean => !['published', 'cancelled'].includes(state);
const OPEN = STATES.filter(takesWork);

/** Two make the same name at once: the column is unique, and says so when it is written. */
async function named<T>(strapi: Core.Strapi, name: string | undefined, own: string | null, write: () => Promise<T>): Promise<T> {
  try {
    const held = name === undefined ? null : await desks(strapi).findOne({ where: { folded: fold(name) } });
    if (held && held.documentId !== own) throw refuse('desk.name_taken', { name: held.name });
    return await write();
  } catch (error) {
    if (isUniqueViolation(error)) throw refuse('desk.name_taken', { name: name ?? '' });
    throw error;
  }
}

/** A person is on a desk once: what is said last stands. */
const once = (members: DeskRow['members']): DeskRow['members'] => [...new Map(members.map((one) => [one.user, one])).values()];

/** Makes a desk. Refuses a taken name and people who are not there. */
export async function createDesk(strapi: Core.Strapi, input: NewDesk, actor: Actor): Promise<DeskRow> {
  const fields = newDesk.parse(input);
  const members = once(fields.members as DeskRow['members']);
  await demandPeople(
    strapi,
    members.map((one) => one.user),
  );
  return named(strapi, fields.name, null, () =>
    desks(strapi).create({
      data: { ...fields, members, folded: fold(fields.name), archived: false, changedBy: actor.name, version: 1 },
    }),
  );
}

/** Changes or archives a desk; see the service for what it refuses. */
export async function changeDesk(strapi: Core.Strapi, id: string, version: number, input: DeskChanges, actor: Actor): Promise<DeskRow> {
  const wanted = deskChanges.shape.changes.parse(input);
  const before = await byId(strapi, id);
  if (!before) throw refuse('desk.not_found');
  const stale = (now: DeskRow) => refuse('desk.stale', { by: now.changedBy ?? '?', ...contested(wanted, now, DESK_FIELD_WORDS) });
  if (before.version !== version) throw stale(before);
  const members = wanted.members && once(wanted.members as DeskRow['members']);
  // Who has left the house meanwhile stays until somebody takes them off: the rest can still be changed.
  const known = new Set((before.members ?? []).map((one) => one.user));
  await demandPeople(
    strapi,
    (members ?? []).map((one) => one.user).filter((user) => !known.has(user)),
  );

  return named(strapi, wanted.name, id, () =>
    strapi.db.transaction(async () => {
      const data = { ...wanted, ...(members ? { members } : {}), ...(wanted.name === undefined ? {} : { folded: fold(wanted.name) }) };
      const { count } = await desks(strapi).updateMany({
        where: { documentId: id, version },
        data: { ...data, changedBy: actor.name, version: version + 1 },
      });
      const after = await byId(strapi, id);
      if (!after) throw refuse('desk.not_found');
      if (count !== 1) throw stale(after);
      // Counted behind the write: who makes work from now on meets an archived desk.
      if (wanted.archived) await demandNoWork(strapi, after);
      return after;
    }),
  );
}

async function demandNoWork(strapi: Core.Strapi, desk: DeskRow): Promise<void> {
  const count = await assignments(strapi).count({ where: { desk: desk.documentId, state: { $in: OPEN } } });
  if (count > 0) throw refuse('desk.has_work', { name: desk.name, count });
}
