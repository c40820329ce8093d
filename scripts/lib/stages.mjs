import { at, cacheDir } from './paths.mjs';

const MINUTE = 60_000;
const node = (script, ...args) => [process.execPath, [at('scripts', script), ...args]];
const biome = [at('node_modules/.bin/biome'), ['check', '--error-on-warnings', '--max-diagnostics=100', '.']];

/** Where vitest leaves the counts of a stage. */
export const countsOf = (name) => `${cacheDir}/test-${name}.json`;

const vitest = (name, project, files = []) => [
  at('node_modules/.bin/vitest'),
  ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${countsOf(name)}`, ...files],
];

/**
 * Every stage of the test run. `commands` follow each other; `after` names what must have passed before;
 * `needs` what the machine must have (machine.mjs); `vitest` tells that counts are read from its report.
 */
export const stages = {
  lint: { title: 'lint (Biome, API pages)', commands: [biome, node('docs-api.mjs', '--check')], timeoutMs: 2 * MINUTE },
  types: { title: 'types (tsc)', commands: [node('typecheck.mjs')], timeoutMs: 5 * MINUTE },
  unit: { title: 'unit', vitest: true, commands: [vitest('unit', 'unit')], timeoutMs: 15 * MINUTE },
  servers: { title: 'build the servers', commands: [node('build.mjs', '--servers')], timeoutMs: 3 * MINUTE },
  build: { title: 'build everything', commands: [node('build.mjs')], timeoutMs: 10 * MINUTE },
  sqlite: {
    title: 'integration on SQLite',
    vitest: true,
    after: 'built',
    commands: [vitest('sqlite', 'integration')],
    env: { TEST_WORLD: 'sqlite' },
    timeoutMs: 20 * MINUTE,
  },
  // The same tests, two servers beside each other: SQLite keeps both in their own processes, so that two cores do twice the work.
  pairs: {
    title: 'integration on SQLite, two files at a time',
    vitest: true,
    after: 'built',
    commands: [vitest('pairs', 'integration')],
    env: { TEST_WORLD: 'sqlite', TEST_FILES_AT_ONCE: '2' },
    timeoutMs: 20 * MINUTE,
  },
  postgres: {
    title: 'integration on PostgreSQL',
    vitest: true,
    after: 'built',
    needs: ['postgres'],
    commands: [vitest('postgres', 'integration')],
    env: { TEST_WORLD: 'postgres', TEST_FILES_AT_ONCE: '2' },
    timeoutMs: 25 * MINUTE,
  },
  redis: {
    title: 'integration on Redis/Bull',
    vitest: true,
    after: 'built',
    needs: ['postgres', 'redis'],
    commands: [vitest('redis', 'integration')],
    env: { TEST_WORLD: 'redis', TEST_FILES_AT_ONCE: '2' },
    timeoutMs: 25 * MINUTE,
  },
  smoke: { title: 'boot smoke', vitest: true, after: 'build', commands: [vitest('smoke', 'smoke')], timeoutMs: 2 * MINUTE },
  install: {
    title: 'install into a foreign CMS',
    vitest: true,
    after: 'build',
    commands: [vitest('install', 'install')],
    timeoutMs: 15 * MINUTE,
  },
  crash: {
    title: 'crash',
    vitest: true,
    after: 'built',
    needs: ['postgres', 'redis'],
    commands: [vitest('crash', 'crash')],
    timeoutMs: 25 * MINUTE,
  },
  browser: {
    title: 'browser',
    vitest: true,
    after: 'build',
    needs: ['chromium'],
    commands: [vitest('browser', 'e2e')],
    timeoutMs: 40 * MINUTE,
  },
};

export const runs = {
  quick: ['lint', 'types', 'unit', 'servers', 'pairs'],
  full: ['lint', 'types', 'unit', 'build', 'pairs', 'postgres', 'redis', 'smoke', 'install', 'crash', 'browser'],
};

/** The stages asked for, in order, with the build they stand on: content hashes make it free where nothing changed. */
export function plan(words) {
  if (words.length === 0) return runs.full;
  const wanted = words.flatMap((word) => runs[word] ?? [word]);
  const unknown = wanted.filter((name) => !stages[name]);
  if (unknown.length) throw new Error(`no stage is called ${unknown.join(', ')} (there are: quick, ${Object.keys(stages).join(', ')})`);
  const full = wanted.some((name) => stages[name].after === 'build' || name === 'build');
  const servers = wanted.some((name) => stages[name].after === 'built' || name === 'servers');
  const build = full ? ['build'] : servers ? ['servers'] : [];
  const before = ['lint', 'types', 'unit'].filter((name) => wanted.includes(name));
  return [
    ...before,
    ...build,
    ...Object.keys(stages).filter((name) => wanted.includes(name) && ![...before, 'build', 'servers'].includes(name)),
  ];
}
