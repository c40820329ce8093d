import { SYSTEM } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Core } from '@strapi/types';
import { spineOf } from '../../context';
import { type PresenterRow, type PronunciationRow, type ScriptRow, type Table, table } from '../../rows';
import { sqlOf } from '../../sql';

type Rows = { presenter: PresenterRow; pronunciation: PronunciationRow; script: ScriptRow };
type Written = keyof Rows;
type RowOf<N extends Written> = Rows[N];

/**
 * Writes `data` where the row is still at `version`. Answers the row as it is now and whether it was written; null where it is gone.
 * Strapi's `updateMany` leaves `updatedAt` alone: it is said here, by the database's clock.
 */
export async function writeAt<N extends Written>(
  strapi: Core.Strapi,
  name: N,
  id: string,
  version: number,
  data: Partial<RowOf<N>>,
  who: string = SYSTEM.name,
): Promise<{ row: RowOf<N>; written: boolean } | null> {
  const rows = table(strapi, name) as unknown as Table<RowOf<N>>;
  const updatedAt = (await spineOf(strapi).now()).toISOString();
  const { count } = await rows.updateMany({
    where: { documentId: id, version },
    data: { ...data, updatedAt, version: version + 1, changedBy: who },
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
