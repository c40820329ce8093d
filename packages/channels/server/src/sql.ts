import type { Core } from '@strapi/types';

/** The instant of a statement by the database's clock, in milliseconds since the epoch; and what each database calls the greater of two. */
const DIALECTS = {
  sqlite: { now: `CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)`, greatest: 'max' },
  postgres: { now: 'CAST(extract(epoch from statement_timestamp()) * 1000 AS bigint)', greatest: 'greatest' },
} as const;

type Raw = { raw(text: string, values: readonly unknown[]): PromiseLike<unknown> };

/** Raw SQL for the few statements that must be one, on both databases. */
export function sqlOf(strapi: Core.Strapi) {
  const client = strapi.db.dialect.client as keyof typeof DIALECTS;
  const schema = strapi.db.getSchemaName();
  return {
    ...DIALECTS[client],
    client,
    /** `column` is one of a JSON list given as one parameter, so that one prepared statement serves lists of any length. */
    among: (column: string): string =>
      client === 'postgres' ? `${column} IN (SELECT json_array_elements_text(?::json))` : `${column} IN (SELECT value FROM json_each(?))`,
    table: (name: string): string => (schema ? `"${schema}"."${name}"` : `"${name}"`),
    /** Joins the caller's transaction: SQLite has no second connection. */
    async rows<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
      const run = async (connection: Raw): Promise<Row[]> => {
        const answer = await connection.raw(text, values);
        return (client === 'postgres' ? (answer as { rows: Row[] }).rows : answer) as Row[];
      };
      if (!strapi.db.inTransaction()) return run(strapi.db.connection as unknown as Raw);
      return (await strapi.db.transaction(({ trx }) => run(trx as unknown as Raw))) as Row[];
    },
  };
}
