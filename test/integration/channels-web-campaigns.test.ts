import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Campaign } from '../../packages/assignment-desk/contracts';
import { dayOf } from '../../packages/assignment-desk/domain/days';
import { act, app, closeDesk, make, ok, one, openDeskWith } from './support/desk';
import { documents, paragraph, STORY, until } from './support/newsroom';

beforeAll(() => openDeskWith({ plugins: ['newsroom', 'assignment-desk', 'channels'] }));
afterAll(closeDesk);

const day = (days: number): string => dayOf(new Date(Date.now() + days * 86_400_000).toISOString(), 'Asia/Ho_Chi_Minh');
const get = (path: string) => app.request('GET', path);

it('a campaign has a page and feeds of its stories, and keeps its address under a new name', async () => {
  const campaign = await ok<Campaign>('head', 'POST', '/campaigns', { title: 'Phòng chống ngập', fromDay: day(-2), toDay: day(10) });
  expect((await get('/read/chien-dich/phong-chong-ngap')).status).toBe(404);

  const story = await documents(app).create({ data: { title: 'Nước rút ở phía nam', body: paragraph('Từ 6 giờ.') }, locale: 'vi' });
  const work = await make({ campaign: campaign.id });
  await act('reporter', work.id, { act: 'take' });
  await act('reporter', work.id, { act: 'file', stories: [{ uid: STORY, documentId: story.documentId, locale: 'vi' }] });
  await documents(app).publish({ documentId: story.documentId, locale: 'vi' });
  await until(async () => (await one(work.id)).state === 'published');
  await until(async () => (await get('/read/chien-dich/phong-chong-ngap')).status === 200);

  const page = await get('/read/chien-dich/phong-chong-ngap');
  expect(page.text).toContain('<h1>Phòng chống ngập</h1>');
  expect(page.text).toContain('/read/nuoc-rut-o-phia-nam');
  const feed = /href="([^"]*rss\.xml\?campaign=[^"]+)"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect((await get(feed)).text).toContain('/read/nuoc-rut-o-phia-nam');
  expect((await get(`/read/chien-dich/${campaign.id}`)).text).toContain('/read/nuoc-rut-o-phia-nam');
  expect((await get('/read/nuoc-rut-o-phia-nam')).text).toContain('/read/chien-dich/phong-chong-ngap');

  await ok('head', 'PUT', `/campaigns/${campaign.id}`, { version: campaign.version, changes: { title: 'Thành phố thoát ngập' } });
  await until(async () => (await get('/read/chien-dich/phong-chong-ngap')).text.includes('<h1>Thành phố thoát ngập</h1>'));

  await documents(app).unpublish({ documentId: story.documentId, locale: 'vi' });
  await until(async () => (await get('/read/chien-dich/phong-chong-ngap')).status === 404);
  expect((await get(feed)).text).not.toContain('nuoc-rut-o-phia-nam');
});
