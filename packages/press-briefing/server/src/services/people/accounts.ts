import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Account, PERMISSIONS } from '../../../../contracts';

type User = { id: number; firstname: string | null; lastname: string | null; username: string | null; email: string };
type Users = { findMany(options: { where: object; select?: string[]; populate?: object }): Promise<User[]> };

/** Who may sign in. */
const ACTIVE = { isActive: true, blocked: { $ne: true } };
const SELECT = ['id', 'firstname', 'lastname', 'username', 'email'];

const users = (strapi: Core.Strapi) => strapi.db.query('admin::user' as never) as unknown as Users;
const nameOf = (user: User): string => [user.firstname, user.lastname].filter(Boolean).join(' ') || user.username || user.email;

/** Ids, of those given, whose people may sign in. */
export async function activeAccounts(strapi: Core.Strapi, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await users(strapi).findMany({ where: { ...ACTIVE, id: { $in: [...new Set(ids.map(Number))] } }, select: ['id'] });
  return new Set(found.map((user) => String(user.id)));
}

/** Accounts a spokesperson may have, by name, and whether their roles let them answer. */
export async function listAccounts(strapi: Core.Strapi): Promise<Account[]> {
  const answering = new Set(
    (await users(strapi).findMany({ where: { ...ACTIVE, roles: { permissions: { action: PERMISSIONS.answer } } }, select: ['id'] })).map(
      (user) => user.id,
    ),
  );
  const all = await users(strapi).findMany({ where: ACTIVE, select: SELECT });
  return all
    .map((user) => ({ id: String(user.id), name: nameOf(user), answers: answering.has(user.id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
