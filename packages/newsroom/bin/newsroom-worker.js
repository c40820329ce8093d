#!/usr/bin/env node
/**
 * Runs the newsroom's jobs without answering requests: loads the Strapi app of the current folder and does not listen.
 *   npx newsroom-worker            beside web processes started with NEWSROOM_ROLE=web
 * Ends cleanly on SIGTERM and SIGINT. Needs PostgreSQL: two processes on one SQLite file wait for each other.
 */
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

process.env.NEWSROOM_ROLE = 'worker';
const appDir = process.cwd();

async function main() {
  const { createStrapi, compileStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
  const dist = path.join(appDir, 'dist');
  // `strapi build` has compiled a TypeScript app; a JavaScript app needs nothing.
  const compiled = fs.existsSync(path.join(dist, 'config')) || fs.existsSync(path.join(dist, 'src'));
  const dirs = compiled ? { appDir, distDir: dist } : await compileStrapi();
  const strapi = await createStrapi({ ...dirs, autoReload: false, serveAdminPanel: false }).load();
  strapi.log.info('newsroom: this worker runs jobs');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
