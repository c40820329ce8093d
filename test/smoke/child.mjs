/**
 * The built demo as production starts it, in a process of its own. Says `{ url, plugins }` to its parent when it listens:
 * the names are those Strapi has loaded, not those it was told to load; it passes over a plugin without dist in silence.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import { demoDir, distDir } from '../support/environment.mjs';

const { createStrapi } = createRequire(path.join(demoDir, 'package.json'))('@strapi/strapi');
process.chdir(demoDir);
process.on('disconnect', () => process.exit(0));

try {
  const strapi = createStrapi({ appDir: demoDir, distDir, autoReload: false, serveAdminPanel: true });
  await strapi.load();
  strapi.server.mount();
  strapi.server.listen(0, '127.0.0.1', () => {
    const { port } = strapi.server.httpServer.address();
    process.send({ url: `http://127.0.0.1:${port}`, plugins: Object.keys(strapi.plugins) });
  });
} catch (error) {
  process.send({ failed: error instanceof Error ? error.stack : String(error) });
  process.exitCode = 1;
  process.disconnect();
}
