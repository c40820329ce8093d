import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { at, cacheDir, plugins } from './paths.mjs';

const isEndpoint = (value) => Boolean(value && typeof value === 'object' && value.method && value.path && value.handler && value.access);
const isTable = (value) =>
  Boolean(value && typeof value === 'object' && Object.keys(value).length > 0 && Object.values(value).every(isEndpoint));

/** Every endpoint in one plugin's contracts, `name` being its key in its table; sorted by address. */
function endpointsOf(plugin, modules) {
  const tables = modules.flatMap((module) => Object.values(module)).filter(isTable);
  const found = new Map(
    tables.flatMap((table) => Object.entries(table)).map(([name, one]) => [`${one.path} ${one.method}`, { plugin, name, ...one }]),
  );
  return [...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, endpoint]) => endpoint);
}

/** Every file of every plugin's contracts: an index need not hand on what only its own two halves say to each other. */
function sources() {
  const present = plugins.filter((plugin) => fs.existsSync(at('packages', plugin, 'contracts')));
  return present.flatMap((plugin) => {
    const files = fs.readdirSync(at('packages', plugin, 'contracts')).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    return files.sort().map((file) => ({ plugin, file: at('packages', plugin, 'contracts', file) }));
  });
}

/** Bundles the contracts of all plugins, with one zod, and reads their tables: `{ endpoints, toJSONSchema }`. */
export async function contracts() {
  const all = sources();
  const outfile = path.join(cacheDir, 'contracts.mjs');
  await esbuild.build({
    stdin: {
      contents: [
        ...all.map(({ file }, i) => `export * as m${i} from ${JSON.stringify(file)};`),
        "export { toJSONSchema } from 'zod';",
      ].join('\n'),
      resolveDir: at('packages/newsroom'),
      loader: 'ts',
    },
    alias: {
      '@hoitu/strapi-plugin-newsroom/contracts': at('packages/newsroom/contracts/index.ts'),
      '@hoitu/viet-text': at('packages/viet-text/src/index.ts'),
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const bundle = await import(`${pathToFileURL(outfile).href}?${process.hrtime.bigint()}`);
  const modulesOf = (plugin) => all.flatMap((one, i) => (one.plugin === plugin ? [bundle[`m${i}`]] : []));
  return { endpoints: plugins.flatMap((plugin) => endpointsOf(plugin, modulesOf(plugin))), toJSONSchema: bundle.toJSONSchema };
}

/** Admin endpoints mount below `/<plugin>`, what anybody may call below `/api/<plugin>`. */
export const addressOf = ({ plugin, path: below, access }) => `${access.kind === 'public' ? '/api' : ''}/${plugin}${below}`;
