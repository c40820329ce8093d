import type { Core } from '@strapi/types';

export type Dialect = 'sqlite' | 'postgres';

/** Raw SQL on Strapi's own connection, inside the transaction of the caller where there is one. */
export type Sql = {
  dialect: Dialect;
  /** SQL for the instant of this statement by the database's clock, in milliseconds since 1970. */
  now: string;
  /** A table's quoted name, with the schema Strapi was given. */
  table(name: string): string;
  rows<Row>(sql: string, bindings?: readonly unknown[]): Promise<Row[]>;
  /** Joins the caller's transaction. `afterCommit` runs when the outermost one is committed; it must not throw. */
  transaction<T>(work: (afterCommit: (then: () => void) => void) => Promise<T>): Promise<T>;
};

// PostgreSQL: the statement's time, not the transaction's; unlike clock_timestamp() an index can be searched by it.
const nowSql: Record<Dialect, string> = {
  sqlite: `CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)`,
  postgres: `CAST(extract(epoch from statement_timestamp()) * 1000 AS bigint)`,
};

function dialectOf(strapi: Core.Strapi): Dialect {
  const { client } = strapi.db.dialect;
  if (client === 'sqlite' || client === 'postgres') return client;
  throw new Error(`Hội Tụ: the newsroom plugin works with SQLite and PostgreSQL, not with ${client}.`);
}

type Raw = { raw(sql: string, bindings: readonly unknown[]): PromiseLike<unknown> };

export function createSql(strapi: Core.Strapi): Sql {
  const { db } = strapi;
  const dialect = dialectOf(strapi);

  async function rowsOn<Row>(connection: Raw, sql: string, bindings: readonly unknown[]): Promise<Row[]> {
    const answer = await connection.raw(sql, bindings);
    return (dialect === 'postgres' ? (answer as { rows: Row[] }).rows : answer) as Row[];
  }

  return {
    dialect,
    now: nowSql[dialect],
    table(name) {
      const schema = db.getSchemaName();
      return schema ? `"${schema}"."${name}"` : `"${name}"`;
    },
    async rows<Row>(sql: string, bindings: readonly unknown[] = []): Promise<Row[]> {
      // A raw query beside an open transaction would wait for ever on SQLite's one connection.
      if (!db.inTransaction()) return rowsOn<Row>(db.connection as unknown as Raw, sql, bindings);
      return await db.transaction(({ trx }) => rowsOn<Row>(trx as unknown as Raw, sql, bindings));
    },
    transaction: (work) => db.transaction(({ onCommit }) => work((then) => onCommit(then))) as ReturnType<typeof work>,
  };
}

/** True where the database could not write because its disk is full (SQLite; PostgreSQL's disk_full). */
export const isStorageFull = (error: unknown): boolean =>
  ['SQLITE_FULL', '53100'].includes((error as { code?: string } | null)?.code ?? '');
