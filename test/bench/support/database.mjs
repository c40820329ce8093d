/** A Strapi within the bench's own process, on a fresh database. */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir, freshDataDir, testEnvironment } from '../../support/environment.mjs';

/** @param {{ plugins: string, postgres?: string | null, redis?: string, role?: string }} given `postgres`, `redis`: addresses */
export async function openStrapi({ plugins, postgres, redis = '', role = '' }) {
  const data = freshDataDir();
  const env = {
    ...testEnvironment(data),
    DEMO_PLUGINS: plugins,
    NEWSROOM_ROLE: role,
    REDIS_URL: redis,
    ...(postgres ? { DATABASE_CLIENT: 'postgres', DATABASE_URL: postgres } : {}),
  };
  for (const [name, value] of Object.entries(env)) {
    if (value) process.env[name] = value;
    else delete process.env[name];
  }
  const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
  process.chdir(demoDir);
  const strapi = await createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: false }).load();
  return {
    strapi,
    async close() {
      await strapi.destroy();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
