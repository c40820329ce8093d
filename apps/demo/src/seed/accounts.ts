import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { DEFAULT_PASSWORD } from '../default-password';
import { byline, type People, type PersonKey, signIn, staff } from './people';
import { type Grant, roles } from './roles';

type Role = { id: number };
type Roles = {
  findOne(where: object): Promise<Role | null>;
  create(role: { name: string; description: string }): Promise<Role>;
  getSuperAdmin(): Promise<Role>;
  assignPermissions(role: number, permissions: object[]): Promise<unknown>;
};
type Users = { findOneByEmail(email: string): Promise<{ id: number } | null>; create(user: object): Promise<{ id: number }> };
type Actions = { actionProvider: { has(action: string): boolean } };

/** Every field and both locales: what a role may do with a story it may do with all of it. */
function properties(strapi: Core.Strapi, { action, subject }: Grant): object {
  const type = subject ? strapi.contentTypes[subject as keyof typeof strapi.contentTypes] : undefined;
  if (!type) return {};
  const localized = (type.pluginOptions as { i18n?: { localized?: boolean } } | undefined)?.i18n?.localized === true;
  const hidden = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'];
  const withFields = /\.(create|read|update)$/.test(action);
  return {
    ...(withFields ? { fields: Object.keys(type.attributes).filter((name) => !hidden.includes(name)) } : {}),
    ...(localized ? { locales: ['vi', 'en'] } : {}),
  };
}

async function makeRoles(strapi: Core.Strapi): Promise<Record<string, number>> {
  const service = strapi.service('admin::role') as unknown as Roles;
  const { actionProvider } = strapi.service('admin::permission') as unknown as Actions;
  const ids: Record<string, number> = { admin: (await service.getSuperAdmin()).id };
  for (const [key, { name, description, grants }] of Object.entries(roles)) {
    const role = (await service.findOne({ name })) ?? (await service.create({ name, description }));
    // A plugin that is not enabled has no actions to grant.
    const known = grants.filter(({ action }) => actionProvider.has(action));
    await service.assignPermissions(
      role.id,
      known.map((grant) => ({
        action: grant.action,
        subject: grant.subject ?? null,
        conditions: grant.conditions ?? [],
        properties: properties(strapi, grant),
        actionParameters: {},
      })),
    );
    ids[key] = role.id;
  }
  return ids;
}

/** The people, each with a role that fits, made by Strapi's own role and user services. */
export async function makeAccounts(strapi: Core.Strapi): Promise<People> {
  const users = strapi.service('admin::user') as unknown as Users;
  const roleIds = await makeRoles(strapi);
  const password = process.env.DEMO_PASSWORD || DEFAULT_PASSWORD;
  const made: Partial<People> = {};
  for (const [key, { role, email }] of Object.entries(staff) as [PersonKey, (typeof staff)[PersonKey]][]) {
    const found = await users.findOneByEmail(email);
    const user =
      found ??
      (await users.create({
        email,
        // Strapi shows the first name before the last; a Vietnamese name is said the other way round.
        firstname: byline(key),
        lastname: '',
        password: signIn.includes(key) ? password : `Aa1${randomBytes(18).toString('base64url')}`,
        roles: [roleIds[role]],
        preferedLanguage: 'vi',
        isActive: true,
        registrationToken: null,
      }));
    made[key] = user.id;
  }
  return made as People;
}
