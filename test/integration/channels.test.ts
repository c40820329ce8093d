import { execFileSync } from 'node:child_process';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScriptView } from '../../packages/channels/contracts';
import { outlet, type Seen, until } from '../support/channels';

type Outlet = Awaited<ReturnType<typeof outlet>>;
let desk: Outlet;
let app: Outlet['app'];
let admin: string;
let receiver: Outlet['receiver'];

beforeAll(async () => {
  desk = await outlet();
  ({ app, admin, receiver } = desk);
});
afterAll(() => desk?.stop());

describe('a published story', () => {
  let id: string;
  let slug: string;
  const read = (text: string) => [{ id: 'text', kind: 'read', text }];

  it('stands in the reader, in the feeds, as a script, and reaches a receiver', async () => {
    id = await desk.draft({ title: 'Mưa lớn, 12 điểm ngập trong nội thành & <vùng ven>' });
    expect((await app.request('GET', '/read/mua-lon-12-diem-ngap-trong-noi-thanh-va-vung-ven')).status).toBe(404);
    await desk.publish(id);
    await desk.settled(id, 'publish');
    slug = await desk.slugOf(id);
    expect(slug).toBe('mua-lon-12-diem-ngap-trong-noi-thanh-va-vung-ven');

    const page = await app.request('GET', `/read/${slug}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="vi">');
    expect(page.text).toContain('Mưa lớn, 12 điểm ngập trong nội thành &amp; &lt;vùng ven&gt;');
    expect(page.text).not.toContain('<b>toàn');
    expect(page.text).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('surrogate-key')).toContain(`story-${id}`);
    const ld = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.text)?.[1] ?? '');
    expect(ld).toMatchObject({ '@type': 'NewsArticle', inLanguage: 'vi', articleSection: 'Đô thị' });

    const front = await app.request('GET', '/read/');
    expect(front.text).toContain(`href="/read/${slug}"`);
    const section = await app.request('GET', '/read/muc/do-thi');
    expect(section.text).toContain(`href="/read/${slug}"`);
  });

  it('is in feeds that parse, by section and locale', async () => {
    const rss = await app.request('GET', '/api/channels/feeds/rss.xml');
    expect(rss.headers.get('content-type')).toContain('application/rss+xml');
    expect(rss.text).toContain(`/read/${slug}</link>`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that such characters are absent is the point
    expect(rss.text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
    for (const path of ['/feeds/rss.xml', '/feeds/atom.xml', '/sitemap-news.xml'])
      wellFormed((await app.request('GET', `/api/channels${path}`)).text);
    const json = await app.request<{ items: { title: string }[] }>('GET', '/api/channels/feeds/feed.json?section=do-thi&locale=vi');
    expect(json.body.items).toHaveLength(1);
    expect((await app.request<{ items: unknown[] }>('GET', '/api/channels/feeds/feed.json?locale=en')).body.items).toHaveLength(0);
    expect((await app.request('GET', '/api/channels/feeds/rss.xml?evil=1')).status).toBe(400);
  });

  it('answers as JSON and ninjs, and 304 to who has it', async () => {
    for (const path of [
      `/read/${slug}`,
      '/read',
      '/api/channels/feeds/rss.xml',
      `/api/channels/stories/${slug}`,
      `/api/channels/ninjs/${id}`,
    ]) {
      const first = await app.request('GET', path);
      expect(first.status, path).toBe(200);
      const etag = first.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[^"]+"$/);
      expect(first.headers.get('cache-control')).toContain('stale-while-revalidate');
      const again = await app.request('GET', path, { headers: { 'If-None-Match': etag } });
      expect(again.status, path).toBe(304);
      expect(again.text).toBe('');
    }
    const ninjs = await app.request<Record<string, unknown>>('GET', `/api/channels/ninjs/${id}`);
    expect(ninjs.body).toMatchObject({ type: 'text', pubstatus: 'usable', language: 'vi' });
  });

  it('became a script draft of a known length', async () => {
    const { body } = await app.request<{ data: { scripts: ScriptView[] } }>('GET', '/channels/scripts', { token: admin });
    const script = body.data.scripts[0] as ScriptView;
    expect(script).toMatchObject({ state: 'draft', outdated: false, cue: 'Nhiều tuyến đường ngập sâu 20–40 cm.' });
    expect(script.seconds).toBeGreaterThan(3);

    const words = 'Lời của biên tập viên phát thanh.';
    const saved = await app.request<{ data: ScriptView }>('PUT', `/channels/scripts/${script.id}`, {
      token: admin,
      body: { version: script.version, items: read(words) },
    });
    expect(saved.body.data).toMatchObject({ items: read(words), version: script.version + 1 });
    const stale = await app.request<{ error: { details: { code: string } } }>('PUT', `/channels/scripts/${script.id}`, {
      token: admin,
      body: { version: script.version, items: read('x') },
    });
    expect(stale.status).toBe(409);
    expect(stale.body.error.details.code).toBe('script.stale');
  });

  it('came to the receiver signed', () => {
    const mine = receiver.seen.filter((one) => one.body.includes(slug));
    expect(mine).toHaveLength(1);
    const { body, headers } = mine[0] as Seen;
    const message = new Webhook(desk.hook.shownOnce.secret as string).verify(body, headers as Record<string, string>) as {
      type: string;
      data: Record<string, unknown>;
    };
    expect(message.type).toBe('story.published');
    expect(message.data).toMatchObject({
      language: 'vi',
      pubstatus: 'usable',
      altids: [{ role: 'web', value: expect.stringContaining(`/read/${slug}`) }],
    });
  });

  it('keeps its address under a new headline, and leaves a redirect when the slug is changed', async () => {
    await desk.documents.update({ documentId: id, locale: 'vi', data: { title: 'Mưa lớn: đã rút nước' } });
    await desk.publish(id);
    await desk.settled(id, 'update');
    expect((await app.request('GET', `/read/${slug}`)).text).toContain('Mưa lớn: đã rút nước');

    await desk.documents.update({ documentId: id, locale: 'vi', data: { slug: 'ngap-20-11' } });
    await desk.publish(id);
    const moved = await until(async () => {
      const answer = await app.request('GET', `/read/${slug}`);
      return answer.status === 301 && answer;
    }, 'redirect');
    expect(moved.headers.get('location')).toBe('/read/ngap-20-11');
    expect((await app.request('GET', `/api/channels/stories/${slug}`)).headers.get('location')).toBe('/api/channels/stories/ngap-20-11');
    await desk.settled(id, 'update');

    const { body } = await app.request<{ data: { scripts: ScriptView[] } }>('GET', '/channels/scripts', { token: admin });
    expect(body.data.scripts[0]).toMatchObject({ items: read('Lời của biên tập viên phát thanh.'), outdated: true });
    expect(body.data.scripts[0]?.offered?.text).toContain('20/11');
  });

  it('is gone everywhere when it is pulled', async () => {
    await desk.documents.unpublish({ documentId: id, locale: 'vi' });
    await desk.settled(id, 'retract');
    for (const path of ['/read/ngap-20-11', `/read/${slug}`, '/api/channels/stories/ngap-20-11', `/api/channels/ninjs/${id}`])
      expect((await app.request('GET', path)).status, path).toBe(410);
    expect((await app.request('GET', '/read/ngap-20-11')).text).toContain('Tin đã được gỡ');
    for (const path of ['/read/', '/api/channels/feeds/rss.xml', '/api/channels/sitemap-news.xml'])
      expect((await app.request('GET', path)).text).not.toContain('ngap-20-11');
    expect(
      (await app.request<{ data: { scripts: ScriptView[] } }>('GET', '/channels/scripts', { token: admin })).body.data.scripts[0]?.state,
    ).toBe('killed');
    expect(JSON.parse(receiver.seen.at(-1)?.body ?? '{}')).toMatchObject({ type: 'story.retracted' });
  });

  it('comes back under its address when published again', async () => {
    await desk.publish(id);
    await desk.settled(id, 'publish');
    expect((await app.request('GET', '/read/ngap-20-11')).status).toBe(200);
  });
});

/** By expat, which forgives nothing. */
const wellFormed = (xml: string): void => {
  execFileSync('python3', ['-c', 'import sys, xml.etree.ElementTree as tree; tree.parse(sys.stdin.buffer)'], {
    input: xml,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
};
