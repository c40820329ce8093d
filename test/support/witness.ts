import { createRequire } from 'node:module';
import path from 'node:path';

type Row = Record<string, unknown>;

/** Looks at a test's database past the newsroom, and lets time pass in it. */
export type Witness = { rows(sql: string): Promise<Row[]>; end(): Promise<void> };

// Neither driver brings its types; this is all that is used of them.
type Sqlite = new (
  file: string,
  options: { timeout: number },
) => { prepare(sql: string): { reader: boolean; all(): Row[]; run(): void }; close(): void };
type Postgres = {
  Client: new (
    url: string,
  ) => {
    connect(): Promise<void>;
    on(event: 'error', listener: () => void): void;
    query(sql: string): Promise<{ rows: Row[] }>;
    end(): Promise<void>;
  };
};
const load = createRequire(import.meta.url);

/** `data`: the data folder of a booted server. */
export function sqliteWitness(data: string): Witness {
  const Database = load('better-sqlite3') as Sqlite;
  return {
    // Opened for each look: a connection that stays would hold the file against a server that ends.
    async rows(sql) {
      const db = new Database(path.join(data, 'demo.db'), { timeout: 10_000 });
      try {
        const statement = db.prepare(sql);
        if (statement.reader) return statement.all();
        statement.run();
        return [];
      } finally {
        db.close();
      }
    },
    end: async () => undefined,
  };
}

export async function postgresWitness(url: string): Promise<Witness> {
  const client = new (load('pg') as Postgres).Client(url);
  // A server that is restarted under it ends the connection: who looks next is told.
  client.on('error', () => undefined);
  await client.connect();
  return { rows: async (sql) => (await client.query(sql)).rows, end: () => client.end() };
}
