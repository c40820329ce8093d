import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { fold } from '@hoitu/viet-text';
import { refuse } from '../../../../contracts/refusals';
import { type AgencyRow, type Big, type QuestionRow, rowOf, table, type UnitRow } from '../tables';

/** Somebody who is told of an answer that is owed: with an account, by e-mail, or both. */
export type Person = { id: string; name: string; email: string; user: string | null };

/** The unit that is meant: by id, or by a name that is known; null for a name that is not. Refuses an id that is not there. */
export async function unitMeant(strapi: Core.Strapi, { unit, unitId }: { unit: string; unitId: string | null }): Promise<UnitRow | null> {
  if (unitId !== null) return rowOf(strapi, 'unit', unitId);
  return unit.trim() ? table(strapi, 'unit').findOne({ where: { folded: fold(unit) } }) : null;
}

/** The agency that is meant, in the same way. */
export async function agencyMeant(
  strapi: Core.Strapi,
  { agency, agencyId }: { agency: string; agencyId: string | null },
): Promise<AgencyRow | null> {
  if (agencyId !== null) return rowOf(strapi, 'agency', agencyId);
  return agency.trim() ? table(strapi, 'agency').findOne({ where: { folded: fold(agency) } }) : null;
}

export const unitOf = (strapi: Core.Strapi, id: Big | null): Promise<UnitRow | null> =>
  id === null ? Promise.resolve(null) : table(strapi, 'unit').findOne({ where: { id: Number(id) } });

/** Stands for the head of a unit, who has no id of its own; links of answers call a head the same. */
export const HEAD = 'head';

/** Who speaks in this question: the one who was named, or every spokesperson of the unit. */
export const speakersOf = (unit: UnitRow | null, { spokesperson }: Pick<QuestionRow, 'spokesperson'>): Person[] => {
  const all = unit?.spokespersons ?? [];
  const named = all.filter(({ id }) => id === spokesperson);
  return named.length > 0 ? named : all;
};

export const headOf = (unit: UnitRow | null): Person[] => (unit?.head ? [{ ...unit.head, id: HEAD }] : []);

/** True for somebody who can be reached at all. */
export const isReachable = ({ email, user }: Person): boolean => Boolean(email || user);

/** True where this account speaks for the unit or is its head. */
export const speaksFor = (unit: UnitRow | null, user: string): boolean =>
  unit !== null && [...(unit.spokespersons ?? []), ...headOf(unit)].some((one) => one.user === user);

/** Units the account speaks for. There are some dozens of units: they are looked through, so that both databases answer alike. */
export async function unitsOf(strapi: Core.Strapi, user: string): Promise<UnitRow[]> {
  return (await table(strapi, 'unit').findMany({})).filter((unit) => speaksFor(unit, user));
}

export function demandSpeaker(unit: UnitRow | null, spokesperson: string | null): void {
  if (spokesperson === null || unit?.spokespersons?.some(({ id }) => id === spokesperson)) return;
  throw refuse('spokesperson_unknown');
}

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
