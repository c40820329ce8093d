/**
 * Builds what changed, told by content hashes: viet-text, newsroom, the other plugins side by side, the demo's admin.
 *   node scripts/build.mjs             everything, as it ships
 *   node scripts/build.mjs --servers   only what a server needs to boot without an admin (seconds, esbuild, no types)
 */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentHash } from './lib/hash.mjs';
import { lockOrWait } from './lib/lock.mjs';
import { at, cacheDir } from './lib/paths.mjs';
import { explain, step } from './lib/run.mjs';
import { demand, steps } from './lib/steps.mjs';

const markerOf = (name, mode) => path.join(cacheDir, `${name}.${mode}`);
const read = (file) => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '');
const standing = ({ outputs }) => outputs.every((file) => fs.existsSync(file));

/** Changing how things are built builds them anew. */
const recipe = contentHash([at('scripts/lib/steps.mjs')]);

function fullHash(all, name) {
  const { full } = all.find((one) => one.name === name);
  return contentHash(full.inputs, recipe + full.after.map((dep) => fullHash(all, dep)).join());
}

async function make(one, mode, hashes) {
  const way = one[mode];
  const marker = markerOf(one.name, mode);
  if (read(marker) === hashes[mode] && standing(way)) return false;
  fs.rmSync(marker, { force: true });
  await step(mode === 'full' ? `build ${one.name}` : `bundle ${one.name}`, async (say) => {
    await way.make(say);
    demand(...way.outputs);
  });
  fs.mkdirSync(cacheDir, { recursive: true });
  // A full build serves quick callers too; a quick one has overwritten the server half of the full one.
  if (mode === 'full') fs.writeFileSync(markerOf(one.name, 'quick'), hashes.quick);
  else fs.rmSync(markerOf(one.name, 'full'), { force: true });
  fs.writeFileSync(marker, hashes[mode]);
  return true;
}

/** Resolves to the names of what was built anew. `mode`: 'full' or 'quick'. */
export async function build(mode = 'full') {
  const release = await lockOrWait(path.join(cacheDir, 'build.lock'), ({ pid }) =>
    console.log(`  … another build runs (process ${pid}), waiting for it`),
  );
  try {
    return await buildAll(mode);
  } finally {
    release();
  }
}

async function buildAll(mode) {
  const all = steps();
  const made = [];
  const running = new Map();
  const start = (one) => {
    const before = (mode === 'full' ? one.full.after : []).map((name) => running.get(name)).filter(Boolean);
    const hashes = { quick: contentHash(one.quick.inputs, recipe), full: mode === 'full' ? fullHash(all, one.name) : '' };
    return Promise.all(before).then(async () => {
      if (await make(one, mode, hashes)) made.push(one.name);
    });
  };
  for (const one of all) running.set(one.name, start(one));
  const results = await Promise.allSettled(running.values());
  const failed = results.find(({ status }) => status === 'rejected');
  if (failed) throw failed.reason;
  return made;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const known = ['--servers'];
  const unknown = process.argv.slice(2).filter((flag) => !known.includes(flag));
  if (unknown.length) {
    console.error(`build: unknown flag ${unknown.join(' ')} (known: ${known.join(' ')})`);
    process.exit(2);
  }
  try {
    const made = await build(process.argv.includes('--servers') ? 'quick' : 'full');
    if (!made.length) console.log('  ✓ nothing changed since the last build');
  } catch (error) {
    explain(error);
    process.exit(1);
  }
}
