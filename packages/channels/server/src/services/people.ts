import type { Core } from '@strapi/types';

type Granted = { role: { users: { id: number }[] } | null };

/** Admin user ids of everybody who may do `action` and may sign in. */
export async function whoMay(strapi: Core.Strapi, action: string): Promise<string[]> {
  const active = { isActive: true, blocked: { $ne: true } };
  const granted = (await strapi.db.query('admin::permission').findMany({
    where: { action, role: { users: active } },
    populate: { role: { populate: { users: { where: active, select: ['id'] } } } },
  } as never)) as unknown as Granted[];
  return [...new Set(granted.flatMap(({ role }) => (role?.users ?? []).map(({ id }) => String(id))))];
}
