import type { Core } from '@strapi/types';
import type { Tally } from '../../../../domain/campaign';
import { UID } from '../tables';
import type { PlanKind } from './store';

type Counted = { plan: string; kind: Tally['kind']; channels: unknown; stage: Tally['stage']; count: number | string };

/** SQLite keeps JSON as text, PostgreSQL answers it read. */
const listOf = (channels: unknown): string[] => ((typeof channels === 'string' ? JSON.parse(channels) : channels) as string[] | null) ?? [];

/**
 * How much work of each sort stands where, by campaign or commission. The database counts, along the index of that column:
 * sorts are few, however much work there is.
 */
export async function talliesOf(strapi: Core.Strapi, kind: PlanKind, ids: readonly string[]): Promise<Map<string, Tally[]>> {
  const tallies = new Map<string, Tally[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return tallies;
  const { tableName } = strapi.db.metadata.get(UID.assignment);
  const schema = strapi.db.getSchemaName();
  // In the caller's transaction where there is one: SQLite has one connection.
  const rows = (await strapi.db.transaction(({ trx }) =>
    trx(schema ? `${schema}.${tableName}` : tableName)
      .select({ plan: kind, kind: 'kind', channels: 'channels', stage: 'stage' })
      .count({ count: '*' })
      .whereIn(kind, [...ids])
      .groupBy(kind, 'kind', 'channels', 'stage'),
  )) as unknown as Counted[];
  for (const row of rows)
    tallies.get(row.plan)?.push({ kind: row.kind, channels: listOf(row.channels), stage: row.stage, count: Number(row.count) });
  return tallies;
}
