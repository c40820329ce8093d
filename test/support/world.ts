import { createRequire } from 'node:module';
import path from 'node:path';
import { Redis } from 'ioredis';
import type { BootOptions } from './boot';

type PgClient = { connect(): Promise<void>; query(sql: string): Promise<unknown>; end(): Promise<void> };
const { Client } = createRequire(import.meta.url)('pg') as { Client: new (url: string) => PgClient };

/** Makes the database of a data folder; false where an earlier boot on that folder has made it. */
async function makeDatabase(server: string, name: string): Promise<boolean> {
  const client = new Client(server);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE "${name}"`);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '42P04') return false;
    throw error;
  } finally {
    await client.end();
  }
}

async function empty(redis: string): Promise<void> {
  const client = new Redis(redis);
  await client.flushall();
  client.disconnect();
}

/** The Redis of this worker; vitest counts them from 1 and gives the number of one that ended to the next. */
const redisOfWorker = (): string | undefined => process.env.TEST_REDIS_URLS?.split(' ')[Number(process.env.VITEST_POOL_ID ?? 1) - 1];

/**
 * Where a boot lands that does not name a PostgreSQL of its own: on a SQLite file, or in the run's PostgreSQL and Redis.
 * One database a data folder, so that who comes back to a folder finds what was written.
 */
export async function inWorld<T extends BootOptions>(options: T, data: string): Promise<T> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server || typeof options.database === 'object') return options;
  const redis = redisOfWorker();
  const name = path
    .basename(data)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '_');
  const fresh = await makeDatabase(server, name);
  if (redis && fresh) await empty(redis);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { ...options, database: { postgres: url.href }, ...(redis ? { redis: options.redis ?? redis } : {}) };
}
