import { startPostgres } from './postgres';
import { startRedis } from './redis';

/**
 * Starts what `TEST_WORLD` names, once for a whole run: nothing (SQLite), `postgres`, or `redis` (PostgreSQL and Redis/Bull).
 * Every `boot()` of the run then lands there (world.ts).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const world = process.env.TEST_WORLD ?? 'sqlite';
  if (!['sqlite', 'postgres', 'redis'].includes(world)) throw new Error(`TEST_WORLD is ${world}; it is sqlite, postgres or redis.`);
  const postgres = world === 'sqlite' ? null : await startPostgres();
  if (postgres) process.env.TEST_POSTGRES_URL = await postgres.create('world');
  // One for each file that runs beside others: who begins anew empties it.
  const files = Number(process.env.TEST_FILES_AT_ONCE ?? 1);
  const redis = world === 'redis' ? await Promise.all(Array.from({ length: files }, startRedis)) : [];
  if (redis.length > 0) process.env.TEST_REDIS_URLS = redis.map(({ url }) => url).join(' ');
  return async () => {
    await Promise.all(redis.map((one) => one.stop()));
    await postgres?.stop();
  };
}
