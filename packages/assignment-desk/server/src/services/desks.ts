import type { Actor, Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Desk, DeskChanges, NewDesk, Person as PersonShape } from '../../../contracts/schemas';
import { type Person, standingOf } from '../../../domain/standing';
import { type Sight, sightOf } from '../../../domain/visibility';
import { DEFAULT_CAPACITY } from '../../../domain/workload';
import { changeDesk, createDesk } from './desk-changes';
import { everybody, type Known, knownOf, personOfViewer } from './people';
import { type DeskRow, table, UID } from './tables';

const desks = (strapi: Core.Strapi) => table<DeskRow>(strapi, UID.desk);

/** A desk's people as the domain reads them. */
export const peopleOf = (row: DeskRow) => ({ id: row.documentId, members: row.members ?? [] });

/** Every desk there ever was: an archived one still says who may see its work. */
export const allDesks = (strapi: Core.Strapi): Promise<DeskRow[]> => desks(strapi).findMany({ orderBy: [{ id: 'asc' }] });
/** The desks that take work. */
export const openDesks = async (strapi: Core.Strapi): Promise<DeskRow[]> => (await allDesks(strapi)).filter((row) => row.archived !== true);
export const deskById = (strapi: Core.Strapi, id: string): Promise<DeskRow | null> => desks(strapi).findOne({ where: { documentId: id } });

/** What a person may see, by the desks as they are now. */
export async function sightOfPerson(strapi: Core.Strapi, person: Person): Promise<Sight> {
  if (person.system || person.grants.seeAll) return { everything: true };
  return sightOf(person.id ?? '', false, (await allDesks(strapi)).map(peopleOf));
}

function shown(row: DeskRow, people: Map<string, Known>, person: Person): Desk {
  return {
    id: row.documentId,
    name: row.name,
    colour: row.colour,
    section: row.section,
    members: (row.members ?? []).map((one) => ({
      user: one.user,
      role: one.role,
      capacity: one.capacity ?? DEFAULT_CAPACITY,
      name: people.get(one.user)?.name ?? `#${one.user}`,
      active: people.get(one.user)?.active ?? false,
    })),
    capacity: row.capacity,
    archived: row.archived === true,
    version: row.version,
    mayAssign: row.archived !== true && standingOf(person, peopleOf(row), null).includes('assigner'),
  };
}

const memberIds = (rows: readonly DeskRow[]): string[] => rows.flatMap((row) => (row.members ?? []).map((one) => one.user));

/** The desks a person sees: own ones, or every one for who may see all. */
export async function desksSeen(strapi: Core.Strapi, person: Person): Promise<DeskRow[]> {
  const [rows, sight] = [await openDesks(strapi), await sightOfPerson(strapi, person)];
  return rows.filter((row) => sight.everything || sight.desks.includes(row.documentId));
}

type Wish = { manages: boolean; archived: boolean };

/** The desks a viewer belongs to, or all for who may see all or manages desks. Archived ones are for who manages them. */
async function list(strapi: Core.Strapi, viewer: Viewer, { manages, archived }: Wish): Promise<Desk[]> {
  const person = personOfViewer(viewer);
  // The desk of work lent to somebody from elsewhere is a name on the card: no more than the name is needed there.
  const rows = manages ? await (archived ? allDesks : openDesks)(strapi) : await desksSeen(strapi, person);
  const people = await knownOf(strapi, memberIds(rows));
  return rows.map((row) => shown(row, people, person));
}

/** Members of desks with the desks they are in; with `all`, every active admin user. */
async function people(strapi: Core.Strapi, all: boolean): Promise<PersonShape[]> {
  const rows = await openDesks(strapi);
  const desksOf = (user: string) => rows.filter((row) => (row.members ?? []).some((one) => one.user === user)).map((row) => row.documentId);
  const found = (await everybody(strapi)).map((user) => ({ ...user, desks: desksOf(user.id) }));
  return all ? found : found.filter((user) => user.desks.length > 0);
}

export const desksService = ({ strapi }: { strapi: Core.Strapi }) => ({
  create: (input: NewDesk, actor: Actor) => createDesk(strapi, input, actor),
  /** Changes or archives a desk. Refuses a stale version, a taken name, people who are not there, and archiving open work. */
  change: (id: string, version: number, input: DeskChanges, actor: Actor) => changeDesk(strapi, id, version, input, actor),
  list: (viewer: Viewer, wish: Wish) => list(strapi, viewer, wish),
  people: (all: boolean) => people(strapi, all),
  shown: async (row: DeskRow, viewer: Viewer) => shown(row, await knownOf(strapi, memberIds([row])), personOfViewer(viewer)),
});
