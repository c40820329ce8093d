import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));
// Below the plugin, so that it finds the plugin's own sharp.
const folder = path.join(root, 'packages/channels/node_modules/.cache/hoitu-bench');

/** What makes pictures, compiled: a bench runs on plain Node. */
export async function imagesSource() {
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, 'images.mjs');
  await build({
    stdin: {
      contents: `export { shrink } from './decode'; export { encode } from './encode'; export { recipeOf } from './recipe';`,
      resolveDir: path.join(root, 'packages/channels/server/src/images'),
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['sharp', '@strapi/*'],
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);` },
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
