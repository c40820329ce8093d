import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';
import { type Big, type Rows, type Thing, uidOf } from './tables';

/** The instant of a statement by the database's clock, in milliseconds since 1970. */
const NOW = {
  sqlite: `CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)`,
  postgres: 'CAST(extract(epoch from statement_timestamp()) * 1000 AS bigint)',
} as const;

/** SQL for the instant of a statement by the database's clock, epoch ms. */
export const nowSql = (strapi: Core.Strapi): string => NOW[strapi.db.dialect.client as keyof typeof NOW];

type Column = { key: string; name: string; kind: 'json' | 'boolean' | 'plain' };
type Raw = { raw(text: string, values: readonly unknown[]): PromiseLike<unknown> };

/** The columns of a thing as Strapi made them, its documentId and dates left out: nobody on a page asks for them. */
function columnsOf(strapi: Core.Strapi, thing: Thing, left: readonly string[] = []): Column[] {
  const { attributes } = strapi.db.metadata.get(uidOf(thing));
  const unread = new Set(['documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale', 'folded', ...left]);
  return Object.entries(attributes).flatMap(([key, attribute]) => {
    const { type, columnName } = attribute as { type: string; columnName?: string };
    if (type === 'relation' || unread.has(key)) return [];
    return [{ key, name: columnName ?? key, kind: type === 'json' || type === 'boolean' ? type : 'plain' }];
  });
}

function decoded(value: unknown, kind: Column['kind']): unknown {
  if (value === null || value === undefined || kind === 'plain') return value ?? null;
  if (kind === 'boolean') return Boolean(value);
  return typeof value === 'string' ? JSON.parse(value) : value;
}

export type Joined<T extends Thing> = { [K in T]: Rows[K] } & { now: number };

/** Rows that belong to what was joined, of which only `select` (SQL by key) leaves the database; in the order of their ids. */
export type List = { thing: Thing; where: string; select: Record<string, string> };

const AS_LIST = {
  sqlite: (pairs: string) => `json_group_array(json_object(${pairs}))`,
  postgres: (pairs: string) => `coalesce(json_agg(json_build_object(${pairs})), '[]'::json)`,
} as const;

/** SQLite tries the tables in this order and no other, which spares it half of its work: five tables have a hundred and twenty. */
const JOIN = { sqlite: 'CROSS JOIN', postgres: 'JOIN' } as const;

/** Fields that do not leave the database, by thing: whoever reads nothing of them says so in his types too. */
export type Left = { readonly [T in Thing]?: readonly string[] };

type Read<T extends Thing, L extends string> = Joined<T> & Record<L, Record<string, unknown>[]>;

type Statement = { all(...values: readonly number[]): Record<string, unknown>[] };
type Sqlite = { prepare(text: string): Statement };
type Pool = { acquireConnection(): Promise<Sqlite>; releaseConnection(connection: Sqlite): Promise<void> };

/**
 * Reads by a statement that is prepared once for each connection of SQLite. Knex prepares at every reading, which takes SQLite longer
 * than to answer: it looks up sixty columns. Where the tables change SQLite prepares it anew by itself.
 */
function keptReading(strapi: Core.Strapi, text: string): (id: Big) => Promise<Record<string, unknown>[]> {
  const pool = (strapi.db.connection as unknown as { client: Pool }).client;
  const kept = new WeakMap<Sqlite, Statement>();
  return async (id) => {
    const connection = await pool.acquireConnection();
    try {
      const statement = kept.get(connection) ?? connection.prepare(text);
      kept.set(connection, statement);
      return statement.all(Number(id));
    } finally {
      await pool.releaseConnection(connection);
    }
  };
}

/**
 * Rows of several things by one statement, with the database's clock: a page is asked for by hundreds at once, and each statement
 * costs it more than the page does. `on` joins each thing after the first, by the things' names, each to one before it; those of whom
 * one is missing are not in the answer. What stands in `left` is not read.
 * @example joinedMany(strapi, 'invitation', { occurrence: 'occurrence.id = invitation.occurrence' })
 */
export function joinedMany<A extends Thing, B extends Thing = never, L extends string = never>(
  strapi: Core.Strapi,
  first: A,
  on: Record<B, string>,
  lists: Record<L, List> = {} as Record<L, List>,
  left: Left = {},
): (ids: readonly Big[]) => Promise<Read<A | B, L>[]> {
  const client = strapi.db.dialect.client as keyof typeof NOW;
  const schema = strapi.db.getSchemaName();
  const things = [first, ...(Object.keys(on) as B[])];
  const columns = things.map((thing) => columnsOf(strapi, thing, left[thing]));
  const from = (thing: Thing): string => {
    const { tableName } = strapi.db.metadata.get(uidOf(thing));
    return `${schema ? `"${schema}".` : ''}"${tableName}" AS "${thing}"`;
  };
  const selected = things.flatMap((thing, n) => (columns[n] ?? []).map((column, m) => `"${thing}"."${column.name}" AS "c${n}_${m}"`));
  const names = Object.keys(lists) as L[];
  const listed = names.map((name, n) => {
    const { thing, where, select } = lists[name];
    const pairs = Object.entries({ id: `"${thing}"."id"`, ...select }).map(([key, value]) => `'${key}', ${value}`);
    return `(SELECT ${AS_LIST[client](pairs.join(', '))} FROM ${from(thing)} WHERE ${where}) AS "l${n}"`;
  });
  const joins = (Object.entries(on) as [B, string][]).map(([thing, where]) => `${JOIN[client]} ${from(thing)} ON ${where}`);
  const text = `SELECT ${NOW[client]} AS "now", ${[...selected, ...listed].join(', ')} FROM ${from(first)} ${joins.join(' ')} WHERE "${first}"."id" IN `;

  const read = async (connection: Raw, ids: readonly Big[]): Promise<Record<string, unknown>[]> => {
    const answer = await connection.raw(`${text}(${ids.map(() => '?').join(', ')})`, ids.map(Number));
    return client === 'postgres' ? (answer as { rows: Record<string, unknown>[] }).rows : (answer as Record<string, unknown>[]);
  };
  const one = client === 'sqlite' ? keptReading(strapi, `${text}(?)`) : null;
  const rowOf = (row: Record<string, unknown>): Read<A | B, L> => {
    const rows = things.map((thing, n) => [
      thing,
      Object.fromEntries((columns[n] ?? []).map(({ key, kind }, m) => [key, decoded(row[`c${n}_${m}`], kind)])),
    ]);
    const ordered = names.map((name, n) => {
      const list = decoded(row[`l${n}`], 'json') as { id: number }[];
      return [name, list.sort((a, b) => a.id - b.id)];
    });
    return { ...Object.fromEntries([...rows, ...ordered]), now: Number(row.now) } as Read<A | B, L>;
  };
  return async (ids) => {
    if (ids.length === 0) return [];
    // Joins the caller's transaction: SQLite has no second connection.
    const rows = strapi.db.inTransaction()
      ? ((await strapi.db.transaction(({ trx }) => read(trx as unknown as Raw, ids))) as Record<string, unknown>[])
      : await (one && ids.length === 1 ? one(ids[0] as Big) : read(strapi.db.connection as unknown as Raw, ids));
    return rows.map(rowOf);
  };
}

/** The same for one; null where it or one of its company is missing. */
export function joined<A extends Thing, B extends Thing = never, L extends string = never>(
  ...of: Parameters<typeof joinedMany<A, B, L>>
): (id: Big) => Promise<Read<A | B, L> | null> {
  const read = joinedMany<A, B, L>(...of);
  return async (id) => (await read([id]))[0] ?? null;
}
