/**
 * Runs the tests against servers nobody here wrote: a Bluesky PDS (@atproto/dev-env), and a mock of X made from an OpenAPI document (prism).
 * They are large (400 MB, some minutes to install), so they live in the cache and are installed when first asked for.
 *   pnpm test:networks              all of them
 *   X_OPENAPI=openapi.json pnpm test:networks    X by its own document instead of the contract kept here
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { at, cacheDir, root } from '../../scripts/lib/paths.mjs';

const MINUTE = 60_000;
const wanted = fs.readFileSync(at('test/networks/package.json'));
const dir = path.join(cacheDir, `networks-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
const done = path.join(dir, '.installed');

/** Ends with the exit code; the program and its children are ended when the time is up. */
const run = (command, args, options, timeoutMs) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', detached: true, ...options });
    const end = () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(end, timeoutMs);
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
    child.on('error', () => resolve(1));
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code ?? 1);
    });
  });

async function install() {
  if (fs.existsSync(done)) return true;
  fs.mkdirSync(dir, { recursive: true });
  fs.writeFileSync(path.join(dir, 'package.json'), wanted);
  console.log(`networks: installing the servers into ${path.relative(root, dir)} (once, some minutes)`);
  const code = await run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: dir }, 15 * MINUTE);
  if (code === 0) fs.writeFileSync(done, '');
  return code === 0;
}

if (!(await install())) {
  console.log('networks: skipped: the servers could not be installed here (npm install failed or took longer than 15 minutes).');
  console.log('0 passed, 0 failed, 1 skipped');
  process.exit(0);
}
const env = { ...process.env, NETWORKS_DIR: dir };
process.exit(
  await run(at('node_modules/.bin/vitest'), ['run', '--project', 'networks', ...process.argv.slice(2)], { cwd: root, env }, 10 * MINUTE),
);
