import { type Actor, isUniqueViolation, type Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import type { Core } from '@strapi/types';
import { type Desk, type NewDesk, newDesk, type Person as PersonShape } from '../../../contracts/schemas';
import { type Person, standingOf } from '../../../domain/standing';
import { type Sight, sightOf } from '../../../domain/visibility';
import { refuse } from '../refuse';
import { demandPeople, everybody, namesOf, personOfViewer } from './people';
import { type DeskRow, table, UID } from './tables';

const desks = (strapi: Core.Strapi) => table<DeskRow>(strapi, UID.desk);

/** A desk's people as the domain reads them. */
export const peopleOf = (row: DeskRow) => ({ id: row.documentId, members: row.members ?? [] });

export const allDesks = (strapi: Core.Strapi): Promise<DeskRow[]> => desks(strapi).findMany({ orderBy: [{ id: 'asc' }] });
export const deskById = (strapi: Core.Strapi, id: string): Promise<DeskRow | null> => desks(strapi).findOne({ where: { documentId: id } });

/** What a person may see, by the desks as they are now. */
export async function sightOfPerson(strapi: Core.Strapi, person: Person): Promise<Sight> {
  if (person.system || person.grants.seeAll) return { everything: true };
  return sightOf(person.id ?? '', false, (await allDesks(strapi)).map(peopleOf));
}

/** Makes a desk. Refuses a taken name and people who are not there. */
async function create(strapi: Core.Strapi, input: NewDesk, _actor: Actor): Promise<DeskRow> {
  const fields = newDesk.parse(input);
  await demandPeople(
    strapi,
    fields.members.map((one) => one.user),
  );
  const folded = fold(fields.name);
  try {
    if (await desks(strapi).findOne({ where: { folded } })) throw refuse('desk.name_taken', { name: fields.name });
    return await desks(strapi).create({ data: { ...fields, folded, version: 1 } });
  } catch (error) {
    if (isUniqueViolation(error)) throw refuse('desk.name_taken', { name: fields.name });
    throw error;
  }
}

function shown(row: DeskRow, names: Map<string, string>, person: Person): Desk {
  return {
    id: row.documentId,
    name: row.name,
    colour: row.colour,
    section: row.section,
    members: (row.members ?? []).map((one) => ({ ...one, name: names.get(one.user) ?? `#${one.user}` })),
    capacity: row.capacity,
    version: row.version,
    mayAssign: standingOf(person, peopleOf(row), null).includes('assigner'),
  };
}

/** The desks a viewer belongs to, or all for who may see all or manages desks. */
async function list(strapi: Core.Strapi, viewer: Viewer, manages: boolean): Promise<Desk[]> {
  const person = personOfViewer(viewer);
  const rows = await allDesks(strapi);
  const sight = await sightOfPerson(strapi, person);
  // The desk of work lent to somebody from elsewhere is a name on the card: no more than the name is needed there.
  const seen = rows.filter((row) => manages || sight.everything || sight.desks.includes(row.documentId));
  const names = await namesOf(
    strapi,
    seen.flatMap((row) => (row.members ?? []).map((one) => one.user)),
  );
  return seen.map((row) => shown(row, names, person));
}

/** Members of desks with the desks they are in; with `all`, every active admin user. */
async function people(strapi: Core.Strapi, all: boolean): Promise<PersonShape[]> {
  const rows = await allDesks(strapi);
  const desksOf = (user: string) => rows.filter((row) => (row.members ?? []).some((one) => one.user === user)).map((row) => row.documentId);
  const found = (await everybody(strapi)).map((user) => ({ ...user, desks: desksOf(user.id) }));
  return all ? found : found.filter((user) => user.desks.length > 0);
}

export const desksService = ({ strapi }: { strapi: Core.Strapi }) => ({
  create: (input: NewDesk, actor: Actor) => create(strapi, input, actor),
  list: (viewer: Viewer, manages: boolean) => list(strapi, viewer, manages),
  people: (all: boolean) => people(strapi, all),
  shown: async (row: DeskRow, viewer: Viewer) =>
    shown(
      row,
      await namesOf(
        strapi,
        (row.members ?? []).map((one) => one.user),
      ),
      personOfViewer(viewer),
    ),
});
