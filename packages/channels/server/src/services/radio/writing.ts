import { SYSTEM } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import type { Row, Table } from '../../rows';
import { sqlOf } from '../../sql';

/** Writes `data` where the row is still at `version`. Answers the row as it is now and whether it was written; null where it is gone. */
export async function writeAt<T extends Row & { changedBy: string | null }>(
  rows: Table<T>,
  id: string,
  version: number,
  data: Partial<T>,
  who: string = SYSTEM.name,
): Promise<{ row: T; written: boolean } | null> {
  const { count } = await rows.updateMany({
    where: { documentId: id, version },
    data: { ...data, version: version + 1, changedBy: who } as Partial<T>,
  });
  const row = await rows.findOne({ where: { documentId: id } });
  return row && { row, written: count > 0 };
}

/**
 * Takes a row for the rest of the transaction, before it is read. A write that changes nothing does it on both databases: PostgreSQL
 * locks the row, SQLite begins to write before it reads and never finds its reading overtaken.
 */
export async function hold(strapi: Core.Strapi, name: string, column: 'document_id' | 'story', value: string): Promise<void> {
  const sql = sqlOf(strapi);
  await sql.rows(`UPDATE ${sql.table(name)} SET version = version WHERE ${column} = ? RETURNING id`, [value]);
}
