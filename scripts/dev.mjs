/**
 * The shortest way from an edit to the running CMS: `strapi develop` on the demo's data, the plugins' admin halves
 * read from their sources (hot), their server halves bundled on each save (Strapi reloads).
 */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { build } from './build.mjs';
import { demoEnvironment, demoSettings } from './lib/demo-settings.mjs';
import { lock } from './lib/lock.mjs';
import { at, cacheDir, demoDir, plugins } from './lib/paths.mjs';
import { explain } from './lib/run.mjs';
import { serverHalf } from './lib/steps.mjs';

const touch = () => fs.utimesSync(path.join(demoDir, 'src/index.ts'), new Date(), new Date());

/** Strapi lists a plugin in the admin only where its built entry exists; Vite then reads the source instead. */
function standIn(dir) {
  for (const name of ['index.js', 'index.mjs']) {
    const file = path.join(dir, 'dist/admin', name);
    if (fs.existsSync(file)) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, "throw new Error('Not built: run pnpm build.');\n");
  }
}

async function watch(name, running) {
  const dir = at('packages', name);
  const reload = {
    name: 'reload',
    setup(hook) {
      hook.onEnd(({ errors }) => {
        for (const { text, location } of errors) console.error(`${name}: ${text} (${location?.file}:${location?.line})`);
        if (!errors.length && running()) touch();
      });
    },
  };
  const context = await esbuild.context({ ...serverHalf(dir), plugins: [reload] });
  await context.watch();
  return context;
}

async function main() {
  const settings = demoSettings();
  fs.mkdirSync(settings.data, { recursive: true, mode: 0o700 });
  const held = lock(path.join(settings.data, 'demo.lock'), { url: settings.url });
  if (held.holder) throw new Error(`This data is in use by process ${held.holder.pid}: stop it, or set DEMO_DATA to another folder.`);
  await build('quick');
  // From here on the outputs are the watcher's: the next real build must not take them for its own.
  for (const file of fs.readdirSync(cacheDir)) if (/\.(full|quick)$/.test(file)) fs.rmSync(path.join(cacheDir, file));

  let child = null;
  const present = plugins.filter((name) => fs.existsSync(at('packages', name, 'server/src/index.ts')));
  for (const name of present) standIn(at('packages', name));
  const contexts = await Promise.all(present.map((name) => watch(name, () => child !== null)));
  child = spawn(path.join(demoDir, 'node_modules/.bin/strapi'), ['develop', '--no-install-deps'], {
    cwd: demoDir,
    stdio: 'inherit',
    env: { ...demoEnvironment(settings), NODE_ENV: 'development', LOG_LEVEL: process.env.LOG_LEVEL ?? 'info', STRAPI_BANNER: 'true' },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', async (code) => {
    await Promise.all(contexts.map((context) => context.dispose()));
    held.release();
    process.exit(code ?? 0);
  });
}

main().catch((error) => {
  explain(error);
  process.exit(1);
});
