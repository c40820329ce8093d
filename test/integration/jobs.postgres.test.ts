import { afterAll, beforeAll, describe } from 'vitest';
import { createSql } from '../../packages/newsroom/server/src/database';
import { type Booted, boot } from '../support/boot';
import { type Postgres, startPostgres } from '../support/postgres';
import { hasRedis, type RedisServer, startRedis } from '../support/redis';
import { conformance } from './jobs.conformance';
import { endings } from './jobs.endings';
import type { Stage } from './jobs.workbench';

let postgres: Postgres;
let app: Booted;
let redis: RedisServer | undefined;
const stage = (): Stage => ({ sql: createSql(app.strapi as never) });

// The server itself runs no jobs: the tests' own workers do.
beforeAll(async () => {
  postgres = await startPostgres();
  app = await boot({ plugins: ['newsroom'], database: { postgres: await postgres.create('jobs') }, env: { NEWSROOM_ROLE: 'web' } });
  if (hasRedis()) redis = await startRedis();
});
afterAll(async () => {
  await app?.stop();
  await redis?.stop();
  await postgres?.stop();
});

conformance('embedded on PostgreSQL', stage);
endings('ends on PostgreSQL', stage);
describe.skipIf(!hasRedis())('with Redis', () => conformance('bull on PostgreSQL', () => ({ ...stage(), ...(redis ? { redis } : {}) })));
