import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client } from '../support/http';
import { manifestOf, plugins } from '../support/packages';
import { writeApp } from './app';
import { pack } from './pack';
import { packagesToInstall, pluginsConfig } from './readme';
import { run, type Server, start } from './run';

/**
 * Packs the plugins and takes them into a Strapi that was made without them, step by step as README.md says:
 * install, configure, build, start, publish, read the feed, and away with them again. The steps follow each other.
 */
const MINUTE = 60_000;
const NPM = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
const HEADLINE = 'Mưa lớn ở miền Trung, ba huyện ngập sâu';
const BODY = '## Nước lên nhanh\n\nSáng 12/11, **ba huyện** ngập sâu.\n\n- Bà con đã sơ tán\n- Trường học đóng cửa';

type Article = { documentId: string; headline_text: string };

let folder: string;
let app: string;
let tarballs: Map<string, string>;
let server: Server | undefined;
let apiToken: string;

const modules = (...parts: string[]): string => path.join(app, 'node_modules', ...parts);
const stop = async (): Promise<void> => {
  await server?.stop();
  server = undefined;
};
const call = (method: string, address: string, options = {}) =>
  client((server as Server).url).request<{ data: never }>(method, address, options);

type Sqlite = { prepare(sql: string): { all(): unknown[] }; close(): void };
const Database = createRequire(import.meta.url)('better-sqlite3') as new (file: string, options: object) => Sqlite;

function tablesOfOurs(): string[] {
  const database = new Database(path.join(app, '.tmp/data.db'), { readonly: true });
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
  database.close();
  return tables.map(({ name }) => name).filter((name) => /^(newsroom|desk|channels|briefing)_/.test(name));
}

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hoitu-install-'));
  app = path.join(folder, 'cms');
  writeApp(app);
});

afterAll(async () => {
  await stop();
  if (!process.env.KEEP_INSTALL) fs.rmSync(folder, { recursive: true, force: true });
});

describe('a Strapi that was made without Hội Tụ', () => {
  it(
    'stands by itself',
    async () => {
      await run('npm', ['install', ...NPM], app);
      expect(fs.existsSync(modules('@strapi/strapi/package.json'))).toBe(true);
    },
    9 * MINUTE,
  );

  it(
    'is given every package the README names, packed as a release packs them',
    async () => {
      tarballs = await pack(folder);
      expect(packagesToInstall()).toEqual(plugins.map((name) => manifestOf(name).name));
      // viet-text comes along as a dependency; unpublished, it has to be named.
      const files = ['@hoitu/viet-text', ...packagesToInstall()].map((name) => tarballs.get(name) as string);
      await run('npm', ['install', ...NPM, ...files], app);
      for (const name of tarballs.keys()) {
        const manifest = fs.readFileSync(modules(name, 'package.json'), 'utf8');
        expect(manifest, `${name} was packed by pnpm`).not.toMatch(/"(workspace|catalog):/);
        expect(fs.existsSync(modules(name, 'dist')), `${name} holds what was built`).toBe(true);
      }
      // A second copy of any of these takes the admin down.
      for (const single of ['react', 'react-dom', 'styled-components', '@strapi/strapi', '@strapi/design-system'])
        for (const name of tarballs.keys())
          expect(fs.existsSync(modules(name, 'node_modules', single)), `${name} has its own ${single}`).toBe(false);
    },
    3 * MINUTE,
  );

  it(
    'takes the configuration of the README and builds its admin',
    async () => {
      fs.writeFileSync(path.join(app, 'config/plugins.js'), pluginsConfig());
      await run('npm', ['run', 'build'], app);
      expect(fs.existsSync(path.join(app, 'dist/build/index.html')) || fs.existsSync(path.join(app, 'build/index.html'))).toBe(true);
    },
    4 * MINUTE,
  );

  it(
    'starts with all four plugins',
    async () => {
      server = await start(app);
      expect((await call('GET', '/admin')).status).toBe(200);
      for (const address of ['/newsroom/health', '/assignment-desk/board', '/channels/deliveries', '/press-briefing/this-week'])
        expect((await call('GET', address)).status, `${address} asks for a log-in`).toBe(401);
    },
    2 * MINUTE,
  );

  it(
    'publishes an article of its own type, and its feed has it under a Vietnamese slug',
    async () => {
      const token = await client((server as Server).url).registerAdmin();
      const made = await call('POST', '/admin/api-tokens', {
        token,
        body: { name: 'test', description: '', type: 'full-access', lifespan: null },
      });
      apiToken = (made.body.data as { accessKey: string }).accessKey;
      const body = { data: { headline_text: HEADLINE, teaser: 'Nước lên nhanh trong đêm.', content: BODY, rubric: 'Thời sự' } };
      const article = await call('POST', '/api/articles', { token: apiToken, body });
      expect(article.status, article.text).toBe(201);

      const feed = async () => (await call('GET', '/api/channels/feeds/rss.xml')).text;
      await expect.poll(feed, { timeout: 30_000, interval: 250 }).toContain(HEADLINE);
      const item = /<item>[\s\S]*?<\/item>/.exec(await feed())?.[0] ?? '';
      expect(item).toContain('mua-lon-o-mien-trung-ba-huyen-ngap-sau');
      expect(item, 'Markdown became HTML').toMatch(/<h2>Nước lên nhanh<\/h2>|&lt;h2&gt;Nước lên nhanh/);
      expect((server as Server).output()).not.toMatch(/unhandled|TypeError/i);
      await stop();
      expect(tablesOfOurs()).not.toEqual([]);
    },
    MINUTE,
  );

  it(
    'gives them up again, and keeps what is its own',
    async () => {
      await stop();
      fs.rmSync(path.join(app, 'config/plugins.js'));
      await run('npm', ['uninstall', ...NPM, ...tarballs.keys()], app);
      for (const name of tarballs.keys()) expect(fs.existsSync(modules(name)), name).toBe(false);
      server = await start(app);
      expect((await call('GET', '/newsroom/health')).status).toBe(404);
      const articles = await call('GET', '/api/articles', { token: apiToken });
      expect((articles.body.data as Article[]).map((one) => one.headline_text)).toEqual([HEADLINE]);
      const again = await call('POST', '/api/articles', {
        token: apiToken,
        body: { data: { headline_text: 'Bài viết không có Hội Tụ', content: BODY } },
      });
      expect(again.status, again.text).toBe(201);
      await stop();
      expect(tablesOfOurs(), 'Strapi drops the tables of a plugin that is gone, as README.md warns').toEqual([]);
    },
    2 * MINUTE,
  );
});
