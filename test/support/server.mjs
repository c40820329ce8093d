/**
 * One Strapi in a process of its own, for tests that need two of them, or that kill one.
 * Says `{ ready: url }` to its parent when it listens; ends cleanly on SIGTERM.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from './environment.mjs';

const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
process.chdir(demoDir);
// A parent that died, also while this starts, must not leave a server behind.
process.on('disconnect', () => process.exit());

try {
  const strapi = createStrapi({
    appDir: demoDir,
    distDir: process.env.TEST_DIST || distDir,
    autoReload: false,
    serveAdminPanel: process.env.SERVE_ADMIN === 'true',
  });
  await strapi.load();
  if (process.env.NEWSROOM_ROLE === 'worker') process.send?.({ ready: null });
  else {
    strapi.server.mount();
    strapi.server.listen(Number(process.env.PORT || 0), process.env.HOST || '127.0.0.1', () =>
      process.send?.({ ready: `http://127.0.0.1:${strapi.server.httpServer.address().port}` }),
    );
  }
} catch (error) {
  process.send?.({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }, () => process.exit(1));
}
