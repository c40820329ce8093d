import type { Core } from '@strapi/types';
import type { DeliveryRow } from '../rows';
import { sqlOf } from '../sql';

/** What may be written of many deliveries at once: their columns, and their types as PostgreSQL must be told them. */
const COLUMNS = {
  state: ['state', 'text'],
  operation: ['operation', 'text'],
  token: ['token', 'text'],
  nextTryAt: ['next_try_at', 'double precision'],
  heldFor: ['held_for', 'text'],
  tries: ['tries', 'int'],
  probes: ['probes', 'int'],
  attempts: ['attempts', 'json'],
  rendition: ['rendition', 'text'],
  remoteId: ['remote_id', 'text'],
  link: ['link', 'text'],
  why: ['why', 'text'],
} as const;
type Movable = keyof typeof COLUMNS;

/** A change of a delivery as it was read; all of one call change the same fields. */
export type Move = { row: DeliveryRow; data: Partial<Pick<DeliveryRow, Movable>> };

/**
 * `ledger.move` for many, in one statement: each moves on where it still stands as read. Answers which did, and brings those rows in
 * memory up to date. A delivery is in it once; an older reading of one beside it does not move.
 */
export async function moveMany(strapi: Core.Strapi, moves: readonly Move[]): Promise<boolean[]> {
  const [first] = moves;
  if (!first) return [];
  const { client, table, rows } = sqlOf(strapi);
  const fields = Object.keys(first.data) as Movable[];
  const deliveries = table('channels_deliveries');
  const given = moves.map(({ row, data }) => ({ id: row.id, was: row.state, at: row.version, ...data }));
  const sqlite = {
    set: fields.map((field) => `${COLUMNS[field][0]} = g.value ->> '${field}'`),
    from: 'json_each(?) AS g',
    where: `d.id = g.value ->> 'id' AND d.version = g.value ->> 'at' AND d.state = g.value ->> 'was'`,
    // SQLite's RETURNING knows no alias.
    back: 'id, version',
  };
  const postgres = {
    set: fields.map((field) => `${COLUMNS[field][0]} = g."${field}"`),
    from: `json_to_recordset(?::json) AS g(id bigint, was text, at int, ${fields.map((field) => `"${field}" ${COLUMNS[field][1]}`).join(', ')})`,
    where: 'd.id = g.id AND d.version = g.at AND d.state = g.was',
    back: 'd.id, d.version',
  };
  const { set, from, where, back } = { sqlite, postgres }[client];
  const written = await rows<{ id: unknown; version: unknown }>(
    `UPDATE ${deliveries} AS d SET ${set.join(', ')}, version = d.version + 1 FROM ${from} WHERE ${where} RETURNING ${back}`,
    [JSON.stringify(given)],
  );
  const moved = new Map(written.map(({ id, version }) => [Number(id), Number(version)]));
  return moves.map(({ row, data }) => {
    const mine = moved.get(row.id) === row.version + 1 && moved.delete(row.id);
    if (mine) Object.assign(row, data, { version: row.version + 1 });
    return mine;
  });
}
