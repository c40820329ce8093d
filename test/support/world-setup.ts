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
  const redis = world === 'redis' ? await startRedis() : null;
  if (redis) process.env.TEST_REDIS_URL = redis.url;
  return async () => {
    await redis?.stop();
    await postgres?.stop();
  };
}
