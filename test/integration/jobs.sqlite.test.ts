import { afterAll, beforeAll, describe } from 'vitest';
import { createSql } from '../../packages/newsroom/server/src/database';
import { type Booted, boot } from '../support/boot';
import { hasRedis, type RedisServer, startRedis } from '../support/redis';
import { conformance } from './jobs.conformance';
import { endings } from './jobs.endings';
import type { Stage } from './jobs.workbench';

let app: Booted;
let redis: RedisServer | undefined;
const stage = (): Stage => ({ sql: createSql(app.strapi as never) });

// The server itself runs no jobs: the tests' own workers do.
beforeAll(async () => {
  app = await boot({ plugins: ['newsroom'], env: { NEWSROOM_ROLE: 'web' } });
  if (hasRedis()) redis = await startRedis();
});
afterAll(async () => {
  await app?.stop();
  await redis?.stop();
});

conformance('embedded on SQLite', stage);
endings('ends on SQLite', stage);
describe.skipIf(!hasRedis())('with Redis', () => conformance('bull on SQLite', () => ({ ...stage(), ...(redis ? { redis } : {}) })));
