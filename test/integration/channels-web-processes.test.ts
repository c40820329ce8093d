import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Spawned, spawnServer } from '../support/boot';
import { until } from '../support/channels';

const STORY = '/content-manager/collection-types/api::story.story';
/** What a pull may take to be seen by another process, in milliseconds, with what an asking takes on a busy machine. */
const BOUND = 2000;

let first: Spawned;
let second: Spawned;
let token: string;

beforeAll(async () => {
  // Strapi makes its tables in the first process.
  first = await spawnServer({ plugins: ['newsroom', 'channels'] });
  token = await first.registerAdmin();
  second = await spawnServer({ plugins: ['newsroom', 'channels'], data: first.data });
});
afterAll(async () => {
  await second?.kill();
  await first?.kill();
});

it('is gone from the copies of every process within two seconds of its pull', async () => {
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Từ 6 giờ sáng.' }] }];
  const made = await first.request<{ data: { documentId: string } }>('POST', `${STORY}?locale=vi`, {
    token,
    body: { title: 'Tin sẽ bị gỡ', dek: 'Tóm tắt', body },
  });
  expect(made.status, made.text).toBe(201);
  const id = made.body.data.documentId;
  const act = (what: string) => first.request('POST', `${STORY}/${id}/actions/${what}?locale=vi`, { token, body: {} });
  const published = await first.request('POST', `${STORY}/${id}/actions/publish?locale=vi`, {
    token,
    body: { title: 'Tin sẽ bị gỡ', dek: 'Tóm tắt', body },
  });
  expect(published.status, published.text).toBe(200);

  const page = '/read/tin-se-bi-go';
  const lists = ['/read', '/api/channels/feeds/rss.xml', '/api/channels/sitemap-news.xml'];
  for (const server of [first, second]) {
    await until(async () => (await server.request('GET', page)).status === 200, 'the page');
    for (const path of lists) await until(async () => (await server.request('GET', path)).text.includes('tin-se-bi-go'), path);
  }

  expect((await act('unpublish')).status).toBe(200);
  await until(async () => (await first.request('GET', page)).status === 410, 'gone where it was pulled');
  // There at once, in everything.
  for (const path of lists) expect((await first.request('GET', path)).text, path).not.toContain('tin-se-bi-go');
  const since = Date.now();
  await until(async () => {
    const asked = Date.now();
    const there = await second.request('GET', page);
    const listed = await Promise.all(lists.map((path) => second.request('GET', path)));
    const gone = there.status === 410 && listed.every((answer) => !answer.text.includes('tin-se-bi-go'));
    // Who asks later is told; how long the answer takes is the machine's.
    if (!gone) expect(asked - since).toBeLessThan(BOUND);
    return gone;
  }, 'gone in the other process');
});
