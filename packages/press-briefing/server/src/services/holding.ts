import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Thing, uidOf } from './tables';

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0]>[0]['trx'];

/** A query on a thing's table in this transaction. */
export const inTable = (strapi: Core.Strapi, trx: Trx, thing: Thing) =>
  strapi.db.connection(strapi.db.metadata.get(uidOf(thing)).tableName).transacting(trx);

/**
 * A query for those of `ids` that nobody else holds, locked for this transaction: whoever waits for none while he holds some stands in
 * nobody's circle. SQLite has one writer and no such locks.
 * @param states of letters, where only some will do
 */
export function idsOf(strapi: Core.Strapi, trx: Trx, thing: Thing, ids: readonly (string | number)[], states?: readonly string[]) {
  const query = inTable(strapi, trx, thing).select('id').whereIn('id', ids.map(Number));
  if (states) query.whereIn('state', states);
  return strapi.db.dialect.client === 'postgres' ? query.orderBy('id').forNoKeyUpdate().skipLocked() : query;
}

/**
 * Holds rows until the caller's transaction ends: who wants them too waits, and then finds what was written. In the order of their ids,
 * so that two never wait for each other. SQLite has one writer anyway.
 */
export async function hold(strapi: Core.Strapi, thing: Thing, where: Record<string, number>): Promise<void> {
  // What is no number is nobody's, and PostgreSQL would take it for an error.
  if (!Object.values(where).every(Number.isSafeInteger)) return;
  const { tableName } = strapi.db.metadata.get(uidOf(thing));
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.connection(tableName).transacting(trx).where(where).orderBy('id').forUpdate().select('id');
  });
}
