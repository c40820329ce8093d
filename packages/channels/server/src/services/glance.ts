import type { Core } from '@strapi/types';
import { sqlOf } from '../sql';

/** What one look tells before a delivery is claimed: which of the longer reads are needed at all. */
export type Glance = {
  /** Milliseconds since the epoch by the database's clock. */
  now: number;
  /** Other deliveries of its lane. */
  others: number;
  /** An editor changed something for this story here. */
  adapted: boolean;
  /** Address of the story's page on our own site; null where it has none. */
  slug: string | null;
};

/** By the delivery's id; those that are gone are not in it. */
export async function glancesAt(strapi: Core.Strapi, ids: readonly string[]): Promise<Map<string, Glance>> {
  const { now, table, among, rows } = sqlOf(strapi);
  const deliveries = table('channels_deliveries');
  const found = await rows<Record<'id' | 'now' | 'others' | 'adapted' | 'slug', unknown>>(
    `SELECT d.document_id AS id, ${now} AS now,
      (SELECT count(*) FROM ${deliveries} AS o WHERE o.lane = d.lane AND o.id <> d.id) AS others,
      (SELECT count(*) FROM ${table('channels_adaptations')} AS a WHERE a.story = d.story AND a.destination = d.destination) AS adapted,
      (SELECT max(p.slug) FROM ${table('channels_pages')} AS p WHERE p.story = d.story) AS slug
    FROM ${deliveries} AS d WHERE ${among('d.document_id')}`,
    [JSON.stringify(ids)],
  );
  return new Map(
    found.map(({ id, now: at, others, adapted, slug }) => [
      id as string,
      { now: Number(at), others: Number(others), adapted: Number(adapted) > 0, slug: (slug as string | null) ?? null },
    ]),
  );
}

/** The database's clock, and which of these deliveries have a newer one in their lane that is not over. */
export async function overtakenOf(
  strapi: Core.Strapi,
  ids: readonly number[],
  over: readonly string[],
): Promise<{ now: number; overtaken: Set<number> }> {
  const { client, now, table, rows } = sqlOf(strapi);
  const deliveries = table('channels_deliveries');
  const marks = over.map(() => '?').join(', ');
  const given = {
    sqlite: 'SELECT value AS id FROM json_each(?)',
    postgres: 'SELECT value::bigint AS id FROM json_array_elements_text(?::json)',
  }[client];
  // The clock is a row of its own: none of them may be overtaken.
  const found = await rows<{ at: unknown; id: unknown }>(
    `SELECT ${now} AS at, NULL AS id UNION ALL
    SELECT NULL AS at, d.id AS id FROM ${deliveries} AS d JOIN (${given}) AS g ON g.id = d.id
    WHERE EXISTS (SELECT 1 FROM ${deliveries} AS o WHERE o.lane = d.lane AND o.id > d.id AND o.state NOT IN (${marks}))`,
    [JSON.stringify(ids), ...over],
  );
  return {
    now: Number(found.find(({ at }) => at !== null)?.at),
    overtaken: new Set(found.flatMap(({ id }) => (id === null ? [] : [Number(id)]))),
  };
}
