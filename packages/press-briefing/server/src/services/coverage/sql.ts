import type { Core } from '@hoitu/strapi-plugin-newsroom/contracts';

type Raw = { raw(text: string, values: readonly unknown[]): PromiseLike<unknown> };

/** What the two databases say differently in the statements of the reports. */
const DIALECTS = {
  sqlite: {
    /** Joins the entries of a list of objects that is kept as JSON, as `entry`. */
    entries: (list: string) => `CROSS JOIN json_each(CASE WHEN json_valid(${list}) THEN ${list} ELSE '[]' END) AS entry`,
    field: (name: string) => `json_extract(entry.value, '$.${name}')`,
    /** `column` is one of a JSON list of texts, given as one parameter: lists of any length are one prepared statement. */
    among: (column: string) => `${column} IN (SELECT value FROM json_each(?))`,
  },
  postgres: {
    entries: (list: string) => `CROSS JOIN LATERAL jsonb_array_elements(coalesce(${list}, '[]'::jsonb)) AS entry(value)`,
    field: (name: string) => `entry.value->>'${name}'`,
    among: (column: string) => `${column} IN (SELECT json_array_elements_text(?::json))`,
  },
} as const;

/** Reads on Strapi's own connection, inside the caller's transaction where there is one: SQLite has no second connection. */
export function sqlOf(strapi: Core.Strapi) {
  const client = strapi.db.dialect.client as keyof typeof DIALECTS;
  const schema = strapi.db.getSchemaName();
  return {
    ...DIALECTS[client],
    client,
    table: (name: string): string => (schema ? `"${schema}"."${name}"` : `"${name}"`),
    async rows<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
      const run = async (connection: Raw): Promise<Row[]> => {
        const answer = await connection.raw(text, values);
        return (client === 'postgres' ? (answer as { rows: Row[] }).rows : answer) as Row[];
      };
      if (!strapi.db.inTransaction()) return run(strapi.db.connection as unknown as Raw);
      return (await strapi.db.transaction(({ trx }) => run(trx as unknown as Raw))) as Row[];
    },
  };
}
export type ReportSql = ReturnType<typeof sqlOf>;
