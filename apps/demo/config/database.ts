import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { dataDir } from '../src/data-dir';

type Sqlite = { pragma(source: string): unknown };

function postgres(address: string) {
  if (!URL.canParse(address))
    throw new Error(
      'DATABASE_CLIENT is postgres, so DATABASE_URL must be an address such as postgres://user:password@localhost:5432/hoitu.',
    );
  const { hostname: host, port, username, password, pathname, searchParams } = new URL(address);
  return {
    host,
    port: Number(port) || 5432,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: searchParams.get('sslmode') === 'require',
  };
}

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Database<'sqlite'> | Core.Config.Database<'postgres'> => {
  if (env('DATABASE_CLIENT', 'sqlite') === 'postgres') {
    return {
      connection: {
        client: 'postgres',
        connection: postgres(env('DATABASE_URL', '')),
        pool: { min: 0, max: env.int('DATABASE_POOL', 10) },
      },
    };
  }
  return {
    connection: {
      client: 'sqlite',
      connection: { filename: path.join(dataDir(), 'demo.db') },
      useNullAsDefault: true,
      pool: {
        min: 1,
        max: 1,
        afterCreate(native: unknown, done: (error?: Error, connection?: unknown) => void) {
          const connection = native as Sqlite;
          // Readers go on while somebody writes, and a commit survives the process (a power cut may cost the last one).
          connection.pragma('journal_mode = WAL');
          connection.pragma('synchronous = NORMAL');
          connection.pragma('busy_timeout = 5000');
          done(undefined, connection);
        },
      },
    },
  };
};
