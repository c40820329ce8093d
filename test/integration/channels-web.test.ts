import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlet, until } from '../support/channels';

type Outlet = Awaited<ReturnType<typeof outlet>>;
let desk: Outlet;
let app: Outlet['app'];

beforeAll(async () => {
  desk = await outlet();
  ({ app } = desk);
});
afterAll(() => desk?.stop());

async function published(data: Record<string, unknown>): Promise<{ id: string; slug: string }> {
  const id = await desk.draft(data);
  await desk.publish(id);
  await desk.settled(id, 'publish');
  return { id, slug: await desk.slugOf(id) };
}

/** What Strapi's own middlewares add to every answer of the router, and what belongs to the connection. */
const NOT_OURS = new Set(['date', 'connection', 'keep-alive', 'x-powered-by', 'transfer-encoding', 'x-response-time', 'content-length']);
const oursOf = (headers: Headers) => Object.fromEntries([...headers].filter(([name]) => !NOT_OURS.has(name)));

/** The same question, once with the shelf empty (so that the router answers) and once from it. */
async function bothWays(path: string, headers: Record<string, string> = {}) {
  const services = app.strapi.plugin('channels').service('changes') as unknown as { shelf: { clear(): void } };
  services.shelf.clear();
  const routed = await app.request('GET', path, { headers });
  const early = await app.request('GET', path, { headers });
  return { routed, early };
}

describe('a public answer', () => {
  let story: { id: string; slug: string };
  beforeAll(async () => {
    story = await published({ title: 'Cầu mới thông xe sau ba năm thi công' });
  });

  it('is the same early and by the router, in every way of packing', async () => {
    for (const path of [
      '/read',
      `/read/${story.slug}`,
      '/read/muc/do-thi',
      '/api/channels/feeds/rss.xml',
      '/api/channels/feeds/atom.xml?locale=vi',
      '/api/channels/feeds/feed.json?section=do-thi',
      '/api/channels/sitemap-news.xml',
      `/api/channels/stories/${story.slug}`,
      `/api/channels/ninjs/${story.id}`,
    ])
      for (const encoding of ['br', 'gzip', 'identity']) {
        const { routed, early } = await bothWays(path, { 'Accept-Encoding': encoding, Origin: 'https://example.org' });
        expect(early.status, path).toBe(200);
        expect(early.text, path).toBe(routed.text);
        expect(oursOf(early.headers), `${path} ${encoding}`).toEqual(oursOf(routed.headers));
        expect(routed.headers.get('x-powered-by'), 'the first went by the router').not.toBeNull();
        expect(early.headers.get('x-powered-by'), 'the second did not').toBeNull();
        expect(early.headers.get('access-control-allow-origin')).toBe('*');
        expect(early.headers.get('access-control-allow-credentials')).toBeNull();
      }
  });

  it('has a tag of its own for each way of packing, and is not sent to who has it', async () => {
    const tags = new Set<string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'Accept-Encoding': encoding };
      const first = await app.request('GET', `/read/${story.slug}`, { headers });
      const tag = first.headers.get('etag') ?? '';
      tags.add(tag);
      for (const asked of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const { routed, early } = await bothWays(`/read/${story.slug}`, { ...headers, 'If-None-Match': asked });
        for (const answer of [routed, early]) {
          expect(answer.status, asked).toBe(304);
          expect(answer.text).toBe('');
          expect(answer.headers.get('etag')).toBe(tag);
          expect(answer.headers.get('content-encoding')).toBeNull();
        }
      }
      const date = first.headers.get('last-modified') ?? '';
      expect((await app.request('GET', `/read/${story.slug}`, { headers: { ...headers, 'If-Modified-Since': date } })).status).toBe(304);
      expect((await app.request('GET', `/read/${story.slug}`, { headers: { ...headers, 'If-None-Match': '"other"' } })).status).toBe(200);
    }
    expect(tags.size).toBe(3);
  });

  it('answers HEAD with the headers of GET and no body', async () => {
    for (const path of ['/read', '/api/channels/feeds/rss.xml']) {
      const get = await app.request('GET', path, { headers: { 'Accept-Encoding': 'identity' } });
      const head = await app.request('HEAD', path, { headers: { 'Accept-Encoding': 'identity' } });
      expect(head.status).toBe(200);
      expect(head.text).toBe('');
      expect(oursOf(head.headers)).toEqual(oursOf(get.headers));
      expect(head.headers.get('content-length')).toBe(String(Buffer.byteLength(get.text)));
    }
  });

  it('is limited also where it lies ready', async () => {
    const config = app.strapi.config.get('plugin::channels') as object;
    app.strapi.config.set('plugin::channels', { ...config, earlyPerMinute: 0 });
    const refused = await until(async () => {
      const all = await Promise.all(Array.from({ length: 100 }, () => app.request('GET', '/api/channels/feeds/atom.xml')));
      return all.find((answer) => answer.status === 429);
    }, '429');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    app.strapi.config.set('plugin::channels', config);
  });

  it('is refused a parameter nobody knows, while a page forgives trackers', async () => {
    expect((await app.request('GET', '/api/channels/feeds/rss.xml?utm_source=x')).status).toBe(400);
    expect((await app.request('GET', `/read/${story.slug}?utm_source=x`)).status).toBe(200);
  });
});

describe('what changes', () => {
  it('is in every list at once, and gone from every list when it is pulled', async () => {
    const lists = [
      '/read',
      '/read/muc/do-thi',
      '/api/channels/feeds/rss.xml',
      '/api/channels/feeds/feed.json?section=do-thi',
      '/api/channels/sitemap-news.xml',
    ];
    for (const path of lists) await app.request('GET', path);
    const { id, slug } = await published({ title: 'Đường sách mở cửa lại' });
    for (const path of lists) expect((await app.request('GET', path)).text, path).toContain(slug);
    expect((await app.request('GET', `/read/${slug}`)).status).toBe(200);
    await desk.documents.unpublish({ documentId: id, locale: 'vi' });
    await desk.settled(id, 'retract');
    for (const path of lists) expect((await app.request('GET', path)).text, path).not.toContain(slug);
    const gone = await app.request('GET', `/read/${slug}`);
    expect(gone.status).toBe(410);
    expect(gone.text).toContain('noindex');
  });

  it('moves with its slug: one step from every former address', async () => {
    const { id, slug } = await published({ title: 'Chợ nổi đổi giờ họp' });
    const names = [slug];
    for (const next of ['cho-noi-hai', 'cho-noi-ba']) {
      await desk.documents.update({ documentId: id, locale: 'vi', data: { slug: next } });
      await desk.publish(id);
      await until(async () => (await app.request('GET', `/read/${next}`)).status === 200, next);
      names.push(next);
    }
    for (const former of names.slice(0, -1)) {
      const { routed, early } = await bothWays(`/read/${former}`);
      for (const answer of [routed, early]) {
        expect(answer.status).toBe(301);
        expect(answer.headers.get('location')).toBe('/read/cho-noi-ba');
      }
    }
  });

  it('is paged by links alone, each story once', async () => {
    const rows = app.strapi.db.query('plugin::channels.page' as never) as unknown as {
      findMany(params: object): Promise<Record<string, unknown>[]>;
      create(params: object): Promise<unknown>;
    };
    const [model] = await rows.findMany({ where: { state: 'live' }, limit: 1 });
    const { id: _, documentId: __, ...row } = model as Record<string, unknown>;
    const item = JSON.parse(row['item'] as string) as object;
    for (let n = 0; n < 90; n++) {
      const slug = `tin-thu-${n}`;
      // Three at each moment: the cut must fall between stories of one moment too.
      const publishedMs = 1_600_000_000_000 + Math.floor(n / 3);
      await rows.create({
        data: {
          ...row,
          story: `story:api::story.story:paged${n}:vi`,
          document: `paged${n}`,
          slug,
          publishedMs,
          item: JSON.stringify({ ...item, link: `${app.url}/read/${slug}` }),
        },
      });
    }
    (app.strapi.plugin('channels').service('changes') as unknown as { shelf: { clear(): void } }).shelf.clear();
    const seen: string[] = [];
    for (let path: string | undefined = '/read/'; path; ) {
      const page: { status: number; text: string } = await app.request('GET', path);
      expect(page.status, path).toBe(200);
      seen.push(...[...page.text.matchAll(/<h2><a href="[^"]*\/read\/([^"/]+)"/g)].map(([, slug]) => slug as string));
      path = /href="([^"]+)" rel="next"/.exec(page.text)?.[1]?.replaceAll('&amp;', '&');
    }
    const paged = seen.filter((slug) => slug.startsWith('tin-thu-'));
    expect(paged).toHaveLength(90);
    expect(new Set(paged).size).toBe(90);
    expect((await app.request('GET', '/read/?before=1-1')).text).toContain('Không còn tin nào cũ hơn');
  });
});

describe('a hub', () => {
  it('is told once of all that changed in a span, and named beside the feed', async () => {
    const config = app.strapi.config.get('plugin::channels') as object;
    const hub = `${desk.receiver.url}/hub`;
    app.strapi.config.set('plugin::channels', { ...config, hubs: [hub], hubSeconds: 1 });
    try {
      desk.receiver.answer.length = 0;
      const { slug } = await published({ title: 'Hội báo xuân khai mạc' });
      const ping = await until(async () => desk.receiver.seen.find((one) => one.path === '/hub'), 'ping');
      const form = new URLSearchParams(ping.body);
      expect(form.get('hub.mode')).toBe('publish');
      const topics = form.getAll('hub.url');
      expect(topics.some((topic) => topic.endsWith('/feeds/rss.xml'))).toBe(true);
      expect(topics.some((topic) => topic.includes('section=do-thi'))).toBe(true);
      expect(new Set(topics).size).toBe(topics.length);
      const feed = await app.request('GET', '/api/channels/feeds/rss.xml');
      expect(feed.text).toContain(slug);
      expect(feed.headers.get('link')).toBe(
        `<${hub}>; rel="hub", <${topics.find((topic) => topic.endsWith('/feeds/rss.xml'))}>; rel="self"`,
      );
    } finally {
      app.strapi.config.set('plugin::channels', config);
    }
  });
});
