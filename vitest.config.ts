import path from 'node:path';
import { defineConfig } from 'vitest/config';

const source = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

/** Tests read the sources; only a booted Strapi reads what was built. */
const alias = {
  '@hoitu/viet-text': source('packages/viet-text/src/index.ts'),
  '@hoitu/strapi-plugin-newsroom/contracts': source('packages/newsroom/contracts/index.ts'),
  '@hoitu/strapi-plugin-channels/conformance': source('packages/channels/conformance/index.ts'),
  '@hoitu/admin-kit/newKey': source('packages/admin-kit/src/newKey.ts'),
  '@hoitu/admin-kit': source('packages/admin-kit/src/index.ts'),
};

/**
 * `x.postgres.test.ts` brings its own PostgreSQL and runs in that world alone; without TEST_WORLD (one file, by hand) nothing is left out.
 */
const world = process.env.TEST_WORLD;
/** What only reads files is the same in every world. */
const readers = ['architecture', 'translations'].map((name) => `test/integration/${name}.test.ts`);
const elsewhere = world
  ? ['sqlite', 'postgres', 'redis'].filter((one) => one !== world).map((one) => `test/integration/**/*.${one}.test.ts`)
  : [];

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['packages/**/*.test.{ts,tsx}', 'test/{lint,radio}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**'],
          environment: 'node',
          // Properties try hundreds of cases: on a machine that has more to do five seconds say nothing about them.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          exclude: ['**/node_modules/**', ...elsewhere, ...(world && world !== 'sqlite' ? readers : [])],
          // The world ends before it is looked for what was left.
          globalSetup: ['test/support/tidy.ts', 'test/support/world-setup.ts'],
          environment: 'node',
          // One live Strapi per process: each file has a process of its own, and they follow each other unless told otherwise.
          pool: 'forks',
          fileParallelism: Boolean(process.env.TEST_FILES_AT_ONCE),
          maxWorkers: Number(process.env.TEST_FILES_AT_ONCE ?? 1),
          isolate: true,
          // A server that starts in a test takes two seconds alone, and half a minute on a machine that has more to do.
          testTimeout: 90_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      ...['smoke', 'install', 'crash', 'e2e', 'networks'].map((name) => ({
        resolve: { alias },
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          globalSetup: ['test/support/tidy.ts'],
          environment: 'node' as const,
          pool: 'forks' as const,
          fileParallelism: false,
          testTimeout: 120_000,
          // Databases, a sown newsroom, two servers and a browser, one after another.
          hookTimeout: 240_000,
          // What a server and a browser do together takes more than the second that is asked for by default.
          expect: { poll: { timeout: 15_000 } },
        },
      })),
    ],
  },
});
