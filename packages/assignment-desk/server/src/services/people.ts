import type { Actor, Viewer } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { PERMISSIONS } from '../../../domain/permissions';
import type { Grants, Person } from '../../../domain/standing';
import { refuse } from '../refuse';
import { table } from './tables';

type UserRow = {
  id: number;
  firstname: string | null;
  lastname: string | null;
  username: string | null;
  email: string;
  isActive: boolean;
  blocked: boolean | null;
};

const SELECT = ['id', 'firstname', 'lastname', 'username', 'email', 'isActive', 'blocked'];
const nameOf = (user: UserRow): string => [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || user.email;
const users = (strapi: Core.Strapi) => table<UserRow>(strapi, 'admin::user');

/** `active`: may sign in. */
export type Known = { name: string; active: boolean };

/** Admin users by id; who is deleted is left out. */
export async function knownOf(strapi: Core.Strapi, ids: readonly (string | null)[]): Promise<Map<string, Known>> {
  const wanted = [...new Set(ids)].filter((id): id is string => id !== null).map(Number);
  if (wanted.length === 0) return new Map();
  const found = await users(strapi).findMany({ where: { id: { $in: wanted } }, select: SELECT });
  return new Map(found.map((user) => [String(user.id), { name: nameOf(user), active: user.isActive === true && user.blocked !== true }]));
}

/** Names of admin users by id; who is deleted is left out. */
export async function namesOf(strapi: Core.Strapi, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  return new Map([...(await knownOf(strapi, ids))].map(([id, { name }]) => [id, name]));
}

/** What every admin user is called, those who are gone from work too. */
export async function allNames(strapi: Core.Strapi): Promise<Map<string, string>> {
  return new Map((await users(strapi).findMany({ select: SELECT })).map((user) => [String(user.id), nameOf(user)]));
}

/** Every active admin user, by name. */
export async function everybody(strapi: Core.Strapi): Promise<{ id: string; name: string }[]> {
  const found = await users(strapi).findMany({ where: { isActive: true, blocked: { $ne: true } }, select: SELECT });
  return found.map((user) => ({ id: String(user.id), name: nameOf(user) })).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Refuses a person who is not there or may not sign in. */
export async function demandPeople(strapi: Core.Strapi, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await users(strapi).findMany({
    where: { id: { $in: wanted.map(Number) }, isActive: true, blocked: { $ne: true } },
    select: ['id'],
  });
  const there = new Set(found.map((user) => String(user.id)));
  const missing = wanted.find((id) => !there.has(id));
  if (missing !== undefined) throw refuse('person.not_found', { person: missing });
}

const grantsBy = (can: (action: string) => boolean): Grants => ({
  assign: can(PERMISSIONS.assign),
  edit: can(PERMISSIONS.edit),
  seeAll: can(PERMISSIONS.seeAll),
  order: can(PERMISSIONS.order),
});

export const personOfViewer = (viewer: Viewer): Person => ({ id: viewer.id, grants: grantsBy((action) => viewer.can(action)) });

/** Somebody who acts without a request (a seed, a job): what their roles grant is read from the database. */
export async function personOfActor(strapi: Core.Strapi, actor: Actor): Promise<Person> {
  if (actor.kind === 'system') return { id: null, system: true, grants: grantsBy(() => true) };
  if (actor.id === null) return { id: null, grants: grantsBy(() => false) };
  const granted = await table<{ action: string }>(strapi, 'admin::permission').findMany({
    where: { role: { users: { id: Number(actor.id) } }, action: { $in: Object.values(PERMISSIONS) } },
    select: ['action'],
  });
  const actions = new Set(granted.map((permission) => permission.action));
  return { id: actor.id, grants: grantsBy((action) => actions.has(action)) };
}
