import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot, spawnServer } from '../support/boot';

let app: Booted;
beforeAll(async () => {
  app = await boot({ plugins: [] });
});
afterAll(() => app.stop());

test('boots, registers the first admin, and signs another in', async () => {
  expect((await app.request('GET', '/_health')).status).toBe(204);
  const admin = await app.registerAdmin();
  const reporter = await app.addUser(admin, {
    email: 'reporter@hoitu.test',
    firstname: 'Lan',
    permissions: [
      {
        action: 'plugin::content-manager.explorer.read',
        subject: 'api::story.story',
        properties: { fields: ['title'], locales: ['vi', 'en'] },
      },
    ],
  });
  const me = await app.request<{ data: { email: string } }>('GET', '/admin/users/me', { token: reporter.token });
  expect(me.body.data.email).toBe('reporter@hoitu.test');
});

test('has both locales, Vietnamese first', async () => {
  const locales = (await app.strapi.plugin('i18n').service('locales').find()) as { code: string }[];
  expect(locales.map(({ code }) => code).sort()).toEqual(['en', 'vi']);
  expect(await app.strapi.plugin('i18n').service('locales').getDefaultLocale()).toBe('vi');
});

test('a server of its own answers and dies by name', async () => {
  const server = await spawnServer({ plugins: [] });
  expect((await server.request('GET', '/_health')).status).toBe(204);
  await server.kill('SIGKILL');
  await expect(server.request('GET', '/_health')).rejects.toThrow();
});
