import fs from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { boot, type Spawned, spawnServer } from '../support/boot';
import { demoWith } from '../support/overlay';
import { documents, STORY, told, until } from './support/newsroom';

/** What is wrong when the newsroom starts is said in a sentence that names it; what can be worked around is. */

const mapping = { headline: 'title', body: 'body' };
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
});
/** The demo with these words in its configuration. */
function worded(config: Record<string, object>): string {
  const dist = demoWith(config);
  folders.push(dist);
  return dist;
}

describe('a wrong configuration stops the start and names the key', () => {
  it.each<[Record<string, object>, string]>([
    [{ newsroom: { queu: {} } }, 'plugin::newsroom: queu is not a setting; did you mean queue?'],
    [{ 'assignment-desk': { columns: [] } }, 'plugin::assignment-desk: columns is not a setting; there are none'],
    [{ channels: { outbound: { alow: [] } } }, 'plugin::channels: outbound.alow is not a setting; did you mean allow?'],
    [{ channels: { waits: ['5 s'] } }, 'plugin::channels: waits must be an array of milliseconds, not ["5 s"]'],
    [{ 'press-briefing': { weeks: 4 } }, 'plugin::press-briefing: weeks is not a setting; known: from, mailbox, climbHours, documentBytes'],
    [{ 'press-briefing': { mailbox: { host: 'imap.press.test', user: 'a' } } }, 'plugin::press-briefing: mailbox.password is missing'],
    [
      { newsroom: { stories: { 'api::stori.stori': mapping } } },
      `plugin::newsroom: stories['api::stori.stori'] is not a content type of this Strapi; did you mean ${STORY}?`,
    ],
    [
      { newsroom: { stories: { [STORY]: { ...mapping, embargo: 'embargoUntl' } } } },
      `plugin::newsroom: stories['${STORY}'].embargo is 'embargoUntl', but ${STORY} has no such attribute; did you mean embargoUntil?`,
    ],
  ])('%j', async (config, sentence) => {
    await expect(boot({ dist: worded(config) })).rejects.toThrow(sentence);
  });
});

describe('what stands', () => {
  const servers: Spawned[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.kill();
  });

  it('keeps a list of waits as short as it was given', async () => {
    const app = await boot({ plugins: ['newsroom', 'channels'], dist: worded({ channels: { waits: [20] } }) });
    expect(app.strapi.config.get('plugin::channels.waits')).toEqual([20]);
    await app.stop();
  });

  it('starts without Redis, says so, and works from the database', async () => {
    const server = await spawnServer({
      plugins: ['newsroom', 'channels'],
      redis: 'redis://127.0.0.1:1',
      env: { LOG_LEVEL: 'warn' },
    });
    servers.push(server);
    await until(() => server.output().includes('Redis at redis://127.0.0.1:1 cannot be reached'));
    const admin = await server.registerAdmin();
    const made = await server.request<{ data: { documentId: string } }>('POST', `/content-manager/collection-types/${STORY}?locale=vi`, {
      token: admin,
      body: { title: 'Không có Redis vẫn ra báo', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Nội dung' }] }] },
    });
    expect(made.status, made.text).toBe(201);
    const published = await server.request(
      'POST',
      `/content-manager/collection-types/${STORY}/${made.body.data.documentId}/actions/publish?locale=vi`,
      {
        token: admin,
        body: {},
      },
    );
    expect(published.status, published.text).toBe(200);
    await until(async () => (await server.request('GET', '/api/channels/feeds/rss.xml')).text.includes('Không có Redis vẫn ra báo'));
    const begun = performance.now();
    await server.kill('SIGTERM');
    expect(performance.now() - begun).toBeLessThan(10_000);
  });
});

describe('fields longer than a column of ours', () => {
  it('keep no story of a foreign type from its readers, its script or its history', async () => {
    // The longest texts of the demo's type, as a headline, a section and a slug of somebody else's might be.
    const stories = { [STORY]: { headline: 'dek', body: 'body', section: 'correction', slug: 'correction' } };
    const app = await boot({ plugins: ['newsroom', 'channels'], dist: worded({ newsroom: { stories } }) });
    const long = 'Nước lên rất nhanh '.repeat(50);
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Nội dung' }] }];
    const { documentId } = await documents(app).create({
      data: { title: 'x', dek: long.slice(0, 500), correction: long, body },
      locale: 'vi',
    });
    await documents(app).publish({ documentId, locale: 'vi' });
    await until(async () => (await app.request('GET', '/api/channels/feeds/rss.xml')).text.includes('Nước lên rất nhanh'));
    const script = () => app.strapi.db.query('plugin::channels.script' as never).count({});
    await until(async () => (await script()) === 1);
    expect((await told(app, documentId)).map(({ type }) => type)).toContain('story.published');
    await app.stop();
  });
});
