import type { Core } from '@strapi/types';

/** A piece of SQL with what is bound in it. */
export type Part = { text: string; values: readonly unknown[] };

const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && 'text' in value && 'values' in value;

/**
 * A piece of SQL: other pieces are put in where they stand, all else is bound and never read as SQL.
 * @example sql`desk = ${desk} AND ${open}`
 */
export function sql(strings: TemplateStringsArray, ...holes: unknown[]): Part {
  const parts = holes.map((hole): Part => (isPart(hole) ? hole : { text: '?', values: [hole] }));
  return {
    text: strings.map((text, i) => text + (parts[i]?.text ?? '')).join(''),
    values: parts.flatMap((part) => part.values),
  };
}

/** Text of our own: names of tables and columns, words of the domain. Never what came in. */
export const plain = (text: string): Part => ({ text, values: [] });

export const join = (parts: readonly Part[], by: string): Part => ({
  text: parts.map((part) => part.text).join(by),
  values: parts.flatMap((part) => part.values),
});

export const NOTHING = plain('1 = 0');
export const all = (parts: readonly Part[]): Part => (parts.length === 0 ? plain('1 = 1') : join(parts, ' AND '));
export const some = (parts: readonly Part[]): Part => (parts.length === 0 ? NOTHING : sql`(${join(parts, ' OR ')})`);
/** An empty list holds nothing; SQL itself has no empty list. */
export const among = (column: Part, values: readonly unknown[]): Part =>
  values.length === 0
    ? NOTHING
    : sql`${column} IN (${join(
        values.map((value) => sql`${value}`),
        ', ',
      )})`;
export const notAmong = (column: Part, values: readonly unknown[]): Part =>
  values.length === 0 ? plain('1 = 1') : sql`NOT ${among(column, values)}`;

/** Contains `word`, whatever it holds; both are folded, so that case and accents do not matter. */
export const contains = (column: Part, word: string): Part => sql`${column} LIKE ${`%${word.replace(/[!%_]/g, '!$&')}%`} ESCAPE '!'`;

/** A condition that no index is looked for by: for where the database would choose a worse one. */
export const hidden = (condition: Part): Part => sql`CASE WHEN ${condition} THEN 1 ELSE 0 END = 1`;

/** An instant as both databases keep it. */
export const instant = (iso: string): Date => new Date(iso);

/** A table's name, with the schema Strapi was given. */
export function tableOf(strapi: Core.Strapi, name: string): Part {
  const schema = strapi.db.getSchemaName();
  return plain(schema ? `"${schema}"."${name}"` : `"${name}"`);
}

type Raw = { raw(text: string, values: readonly unknown[]): PromiseLike<unknown> };

/** Runs a read on Strapi's own connection, inside the caller's transaction where there is one: SQLite has no second connection. */
export async function rowsOf<Row>(strapi: Core.Strapi, { text, values }: Part): Promise<Row[]> {
  const run = async (on: Raw): Promise<Row[]> => {
    const answer = await on.raw(text, values);
    return (Array.isArray(answer) ? answer : (answer as { rows: Row[] }).rows) as Row[];
  };
  if (!strapi.db.inTransaction()) return run(strapi.db.connection as unknown as Raw);
  return (await strapi.db.transaction(({ trx }) => run(trx as unknown as Raw))) as Row[];
}
