import type { Core } from '@strapi/types';
import { PERMISSIONS } from '../../../domain/permissions';
import { type Guarded, maySee, sightOf } from '../../../domain/visibility';
import { allDesks, peopleOf } from './desks';
import { table } from './tables';

type Granted = { action: string; role: { users: { id: number }[] } };

/** Which of some admin users may see an assignment as it stands now: by their roles in Strapi and their desks. */
export async function whoMaySee(strapi: Core.Strapi, item: Guarded, users: readonly string[], now: string): Promise<string[]> {
  if (users.length === 0) return [];
  const active = { id: { $in: users.map(Number) }, isActive: true, blocked: { $ne: true } };
  const granted = await table<Granted>(strapi, 'admin::permission').findMany({
    where: { action: { $in: [PERMISSIONS.read, PERMISSIONS.seeAll] }, role: { users: active } },
    populate: { role: { populate: { users: { where: active, select: ['id'] } } } },
  });
  const holds = (user: string, action: string): boolean =>
    granted.some((one) => one.action === action && one.role.users.some(({ id }) => String(id) === user));
  const desks = (await allDesks(strapi)).map(peopleOf);
  return users.filter((user) => holds(user, PERMISSIONS.read) && maySee(sightOf(user, holds(user, PERMISSIONS.seeAll), desks), item, now));
}
