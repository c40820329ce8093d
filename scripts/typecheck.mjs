/**
 * `tsc --noEmit` for every half of every package, the demo and the tests, two at a time.
 * What passes is one line; what fails prints its errors whole.
 *   node scripts/typecheck.mjs [part of a name …]
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { at, cacheDir, root } from './lib/paths.mjs';

const AT_ONCE = 2;

/** Every folder with a tsconfig.json and sources: `packages/x`, `packages/x/admin`, `packages/x/server`, the demo and its admin, the tests. */
function projects() {
  const packages = fs.readdirSync(at('packages')).map((name) => `packages/${name}`);
  const places = [...packages.flatMap((dir) => [dir, `${dir}/server`, `${dir}/admin`]), 'apps/demo', 'apps/demo/src/admin', 'test'];
  return places.filter((dir) => fs.existsSync(at(dir, 'tsconfig.json')));
}

/** The tsc of the package itself, so that its own TypeScript and types are what counts. */
function tscOf(dir) {
  for (let up = path.join(root, dir); up.startsWith(root); up = path.dirname(up)) {
    const bin = path.join(up, 'node_modules/.bin/tsc');
    if (fs.existsSync(bin)) return bin;
  }
  throw new Error(`No tsc above ${dir}: run pnpm install`);
}

/** A project whose folder has no source yet has nothing to check; tsc would call that an error (TS18003). */
const empty = (output) => output.includes('error TS18003');

/** tsc keeps what it knows of a project, so that a second check reads only what changed. */
const remembering = (dir) => ['--incremental', '--tsBuildInfoFile', path.join(cacheDir, 'tsc', `${dir.replaceAll('/', '-')}.tsbuildinfo`)];

function check(dir) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(tscOf(dir), ['-p', path.join(root, dir), '--noEmit', '--pretty', 'false', ...remembering(dir)], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => {
      const ok = code === 0 || empty(output);
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      console.log(`  ${ok ? '✓' : '✗'} ${dir} (${seconds} s)${empty(output) ? ': nothing there yet' : ''}`);
      if (!ok) console.log(output.trim().replaceAll(/^/gm, '      '));
      done(ok);
    });
  });
}

const wanted = process.argv.slice(2);
const queue = projects().filter((dir) => wanted.length === 0 || wanted.some((part) => dir.includes(part)));
if (queue.length === 0) {
  console.error(`typecheck: no project is called ${wanted.join(' ')} (there are: ${projects().join(', ')})`);
  process.exit(2);
}
const results = [];
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let dir = queue.shift(); dir; dir = queue.shift()) results.push(await check(dir));
  }),
);
process.exit(results.every(Boolean) ? 0 : 1);
