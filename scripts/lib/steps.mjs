import fs from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { at, demoDir, plugins } from './paths.mjs';
import { run } from './run.mjs';

// Without the tsconfig's `paths`: a workspace library stays a package, or its own dependencies would be looked for in the bundle's place.
const node = { platform: 'node', target: 'node20', packages: 'external', tsconfigRaw: {}, sourcemap: 'linked', logLevel: 'silent' };
const bin = (dir, name) => path.join(dir, 'node_modules/.bin', name);

/** Strapi reads a plugin's server half as `module.exports = {…}`, the shape strapi-plugin's own output has. */
export const serverHalf = (dir) => ({
  ...node,
  entryPoints: [path.join(dir, 'server/src/index.ts')],
  outfile: path.join(dir, 'dist/server/index.js'),
  bundle: true,
  format: 'cjs',
  footer: { js: 'module.exports = module.exports.default;' },
});

async function bothFormats(entry, outDir, names) {
  for (const [format, name] of Object.entries(names))
    await esbuild.build({ ...node, entryPoints: [entry], outfile: path.join(outDir, name), bundle: true, format });
}

function demand(...files) {
  for (const file of files) if (!fs.existsSync(file)) throw new Error(`The build said nothing, but ${file} is not there.`);
}

const vietText = at('packages/viet-text');

async function transpileDemo() {
  for (const part of ['config', 'src']) {
    const from = path.join(demoDir, part);
    const to = path.join(demoDir, 'dist', part);
    fs.rmSync(to, { recursive: true, force: true });
    const entries = fs.readdirSync(from, { recursive: true }).map(String);
    const wanted = entries.filter((name) => !name.startsWith('admin/'));
    await esbuild.build({
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      // Inline: Strapi takes a .map file in config/ for a config of an unknown kind.
      sourcemap: 'inline',
      logLevel: 'silent',
      entryPoints: wanted.filter((name) => name.endsWith('.ts') && !/\.(test|d)\.ts$/.test(name)).map((name) => path.join(from, name)),
      outdir: to,
      outbase: from,
    });
    for (const name of wanted.filter((name) => name.endsWith('.json'))) {
      fs.mkdirSync(path.dirname(path.join(to, name)), { recursive: true });
      fs.copyFileSync(path.join(from, name), path.join(to, name));
    }
  }
}

/** What some plugins open beside the two halves Strapi knows. */
const thirdDoor = { newsroom: 'contracts', channels: 'conformance' };

function plugin(name) {
  const dir = at('packages', name);
  const in_ = (...parts) => parts.map((part) => path.join(dir, part));
  const door = thirdDoor[name];
  const server = in_(...new Set(['server/src', 'contracts', 'domain', 'package.json', ...(door ? [door] : [])]));
  const doors = door ? in_(`dist/${door}/index.js`, `dist/${door}/index.mjs`) : [];
  return {
    name,
    quick: {
      inputs: server,
      outputs: [...in_('dist/server/index.js'), ...doors],
      async make() {
        await esbuild.build(serverHalf(dir));
        if (door) await bothFormats(path.join(dir, door, 'index.ts'), path.join(dir, 'dist', door), { cjs: 'index.js', esm: 'index.mjs' });
      },
    },
    full: {
      after: name === 'newsroom' ? ['viet-text'] : ['newsroom'],
      inputs: [
        ...server,
        ...in_('admin', 'server', 'tsup.config.ts'),
        at('packages/admin-kit/src'),
        at('packages/admin-kit/package.json'),
        at('tsconfig.base.json'),
        at('pnpm-lock.yaml'),
      ],
      outputs: [...in_('dist/server/index.js', 'dist/admin/index.mjs'), ...doors],
      async make(say) {
        // strapi-plugin exits 0 on TypeScript errors, so its outputs are asked for, and types are `pnpm typecheck`'s business.
        await run(say, bin(dir, 'strapi-plugin'), ['build'], { cwd: dir, env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true' } });
        if (door) await run(say, bin(dir, 'tsup'), [], { cwd: dir });
      },
    },
  };
}

const demoServer = ['config', 'src', 'package.json', 'tsconfig.json'].map((name) => path.join(demoDir, name));

/** What is built, each in two ways: `quick` boots a server, `full` is what ships. `inputs` are hashed, `outputs` must exist afterwards. */
export const steps = () => [
  {
    name: 'viet-text',
    quick: {
      inputs: [path.join(vietText, 'src'), path.join(vietText, 'package.json')],
      outputs: [path.join(vietText, 'dist/index.js'), path.join(vietText, 'dist/index.cjs')],
      make: () => bothFormats(path.join(vietText, 'src/index.ts'), path.join(vietText, 'dist'), { esm: 'index.js', cjs: 'index.cjs' }),
    },
    full: {
      after: [],
      inputs: [path.join(vietText, 'src'), path.join(vietText, 'package.json'), path.join(vietText, 'tsconfig.json'), at('pnpm-lock.yaml')],
      outputs: [path.join(vietText, 'dist/index.js'), path.join(vietText, 'dist/index.cjs'), path.join(vietText, 'dist/index.d.ts')],
      make: (say) => run(say, bin(vietText, 'tsup'), ['src/index.ts', '--format', 'esm,cjs', '--dts', '--clean'], { cwd: vietText }),
    },
  },
  ...plugins.map(plugin),
  {
    name: 'demo',
    quick: {
      inputs: demoServer,
      outputs: [path.join(demoDir, 'dist/config/server.js'), path.join(demoDir, 'dist/src/index.js')],
      make: transpileDemo,
    },
    full: {
      after: plugins,
      inputs: demoServer,
      outputs: [path.join(demoDir, 'dist/src/index.js'), path.join(demoDir, 'dist/build/index.html')],
      async make(say) {
        fs.rmSync(path.join(demoDir, 'dist'), { recursive: true, force: true });
        const { DEMO_PLUGINS: _, ...env } = process.env;
        // In development Strapi lays a guided tour over the Content Manager.
        await run(say, bin(demoDir, 'strapi'), ['build'], {
          cwd: demoDir,
          env: { ...env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
        });
      },
    },
  },
];

export { demand };
