import { createRequire } from 'node:module';
import type { Core } from '@strapi/types';
import { describe, expect, it } from 'vitest';
import type { DeliveryRow } from '../rows';
import { moveMany } from './moving';

type Sqlite = { exec(sql: string): void; prepare(sql: string): { get(id: number): unknown; all(...values: unknown[]): unknown } };
const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string) => Sqlite;

function table() {
  const sqlite = new Database(':memory:');
  sqlite.exec(`CREATE TABLE channels_deliveries (id INTEGER PRIMARY KEY, state TEXT, token TEXT, version INTEGER);
    INSERT INTO channels_deliveries VALUES (1, 'pending', NULL, 3), (2, 'pending', NULL, 7)`);
  const connection = { raw: async (text: string, values: unknown[]) => sqlite.prepare(text).all(...values) };
  const db = { dialect: { client: 'sqlite' }, getSchemaName: () => undefined, inTransaction: () => false, connection };
  const read = (id: number) => sqlite.prepare('SELECT * FROM channels_deliveries WHERE id = ?').get(id) as DeliveryRow;
  return { strapi: { db } as unknown as Core.Strapi, read };
}
const leaving = (row: DeliveryRow, token: string) => ({ row, data: { state: 'sending' as const, token } });

describe('many deliveries moved in one statement', () => {
  it('moves each that stands as it was read, and its row in memory', async () => {
    const { strapi, read } = table();
    const [one, two] = [read(1), { ...read(2), version: 6 }];
    expect(await moveMany(strapi, [leaving(one, 'a'), leaving(two, 'b')])).toEqual([true, false]);
    expect(read(1)).toEqual(one);
    expect(one).toMatchObject({ state: 'sending', token: 'a', version: 4 });
    expect(read(2)).toMatchObject({ state: 'pending', version: 7 });
    expect(two).toMatchObject({ state: 'pending', version: 6 });
  });

  it('lets one alone have a delivery that two ask for, with one reading, with one each, or with an older one', async () => {
    const shared = table();
    const row = shared.read(1);
    expect(await moveMany(shared.strapi, [leaving(row, 'a'), leaving(row, 'b')])).toEqual([true, false]);
    const each = table();
    expect(await moveMany(each.strapi, [leaving(each.read(1), 'a'), leaving(each.read(1), 'b')])).toEqual([true, false]);
    const older = table();
    expect(await moveMany(older.strapi, [leaving({ ...older.read(1), version: 2 }, 'a'), leaving(older.read(1), 'b')])).toEqual([
      false,
      true,
    ]);
  });
});
