import type { Core } from '@strapi/types';
import { cut, type DestinationRow, table } from '../rows';

/** An unchanged verdict is written again after this long, in milliseconds: the screen says when it was last seen. */
const FRESH = 5 * 60_000;

/** Notes what a contact with a destination said. Its `version` stays: a person's open form is not outdated by it. */
export async function noteHealth(
  strapi: Core.Strapi,
  destination: DestinationRow,
  said: { ok: boolean; why: string },
  at: number,
): Promise<void> {
  const before = destination.health;
  const why = cut(said.why, 300);
  if (before && before.ok === said.ok && before.why === why && at - Date.parse(before.at) < FRESH) return;
  const health = { ok: said.ok, why, at: new Date(at).toISOString() };
  await table(strapi, 'destination').updateMany({ where: { id: destination.id }, data: { health } });
}

/** The network asked to be left alone until then; an earlier wish never shortens a later one. */
export async function pause(strapi: Core.Strapi, destination: DestinationRow, until: number): Promise<void> {
  await table(strapi, 'destination').updateMany({
    where: { id: destination.id, $or: [{ pausedUntil: { $null: true } }, { pausedUntil: { $lt: until } }] },
    data: { pausedUntil: until },
  });
}
