import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from '../support/boot';
import { type Postgres, startPostgres } from '../support/postgres';

let server: Postgres;
let app: Booted;
beforeAll(async () => {
  server = await startPostgres();
  app = await boot({ seed: true, database: { postgres: await server.create('seed') } });
}, 180_000);
afterAll(async () => {
  await app?.stop();
  await server?.stop();
});

test('the seed fills PostgreSQL too, with the dates it tells of', async () => {
  const published = (await app.strapi.db.query('api::story.story').findMany({ where: { publishedAt: { $notNull: true } } })) as {
    publishedAt: string;
  }[];
  expect(published.length).toBeGreaterThanOrEqual(35);
  expect(new Set(published.map(({ publishedAt }) => new Date(publishedAt).toISOString().slice(0, 10))).size).toBeGreaterThanOrEqual(10);
});
