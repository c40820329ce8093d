import type { Core } from '@strapi/types';
import { channelsOf, service } from '../context';
import { type DeliveryRow, table } from '../rows';
import { sqlOf } from '../sql';
import { LEASE_MS } from './ledger';

/** Rows one sweep takes up. */
const MOST = 200;

/**
 * Finds deliveries whose job is lost: due for longer than a lease and not waiting behind their lane. Each is given a job anew, one
 * a lease at most; what the job finds is for the claim to judge.
 */
export async function sweep(strapi: Core.Strapi): Promise<number> {
  const { now, table: name, rows } = sqlOf(strapi);
  const deliveries = name('channels_deliveries');
  const found = await rows<{ id: number; bucket: unknown }>(
    `SELECT d.id AS id, CAST(${now} / ${LEASE_MS} AS bigint) AS bucket FROM ${deliveries} d
      WHERE d.state IN ('held', 'pending', 'retry_wait', 'leased', 'sending', 'accepted', 'unknown')
        AND ((d.next_try_at IS NOT NULL AND d.next_try_at < ${now} - ${LEASE_MS})
          OR (d.next_try_at IS NULL AND d.state IN ('pending', 'retry_wait', 'leased', 'sending') AND d."at" < ${now} - ${LEASE_MS}))
        AND NOT (d.state IN ('held', 'pending', 'retry_wait') AND EXISTS (SELECT 1 FROM ${deliveries} o
          WHERE o.lane = d.lane AND o.id < d.id AND o.state IN ('leased', 'sending', 'accepted', 'unknown')))
      ORDER BY d.id LIMIT ${MOST}`,
  );
  if (found.length === 0) return 0;
  const bucket = Number(found[0]?.bucket);
  const stuck: DeliveryRow[] = await table(strapi, 'delivery').findMany({ where: { id: { $in: found.map(({ id }) => Number(id)) } } });
  const kinds = new Map((await table(strapi, 'destination').findMany({})).map((row) => [row.documentId, row.kind]));
  const { wake, look } = service(strapi, 'ledger');
  for (const row of stuck) {
    const kind = kinds.get(row.destination);
    if (!kind || !channelsOf(strapi).has(kind)) continue;
    const why = `sweep:${row.version}:${bucket}`;
    if (row.state === 'accepted' || row.state === 'unknown') await look(row, bucket * LEASE_MS, why);
    else await wake({ row, kind, why });
  }
  return stuck.length;
}
