import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlet, until } from '../support/channels';
import { root } from '../support/packages';
import { documents, spineOf } from './support/newsroom';

/*
 * What a stranger sends, and what an editor (or a CMS that checks nothing) puts into a story: neither may leave as markup, as a
 * header, as a file from elsewhere, or as an error of ours.
 */
type Element = { type: string; tagName: string; properties: Record<string, unknown>; children?: Element[]; value?: string };
type Outlet = Awaited<ReturnType<typeof outlet>>;
let desk: Outlet;
let app: Outlet['app'];
let admin: string;

/** Everything that ends something somewhere: markup, CDATA, scripts, lines, headers; and what no encoding holds. */
const EVIL = `"><script>kẻxấu()</script>]]>--></title></style><img src=x onerror=kẻxấu()> '&lt; \r\nX-Injected: 1\u2028\u0001${'\ud83d'}\u0000`;
/** PostgreSQL holds neither NUL nor half a character in a text; what a CMS stores through its own database is without them there. */
const STORED = EVIL.replace('\u0000', '').replace('\ud83d', '');
const EVIL_SECTION = 'đô thị\nX-Injected: 1 "><script>';
const get = (at: string, headers: Record<string, string> = {}) => app.request('GET', at, { headers });
const FEEDS = ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/api/channels/feeds/${file}`);
const SITEMAP = '/api/channels/sitemap-news.xml';

/** HTML as the standard parses it. The tree builder is the newsroom's own dependency. */
async function tree(html: string): Promise<Element[]> {
  const from = createRequire(path.join(root, 'packages/newsroom/package.json'));
  const load = async (name: string) => import(pathToFileURL(from.resolve(name)).href);
  const [{ unified }, { default: parse }] = [await load('unified'), await load('rehype-parse')];
  const elements: Element[] = [];
  const walk = (node: Element): void => {
    if (node.type === 'element') elements.push(node);
    for (const child of node.children ?? []) walk(child);
  };
  walk(unified().use(parse).parse(html) as Element);
  return elements;
}

const textOf = ({ children = [] }: Element): string => children.map(({ value = '' }) => value).join('');

/** The page as it may be: no script but JSON-LD, no handler, no frame, no address of a scheme that acts. */
async function harmless(html: string): Promise<Record<string, unknown>[]> {
  const all = await tree(html);
  const scripts = all.filter(({ tagName }) => tagName === 'script');
  expect(scripts.filter(({ properties }) => properties.type !== 'application/ld+json')).toEqual([]);
  expect(all.filter(({ tagName }) => ['iframe', 'object', 'embed', 'form', 'base', 'svg', 'math'].includes(tagName))).toEqual([]);
  const acting = all.flatMap(({ tagName, properties }) =>
    Object.entries(properties)
      .filter(([name, value]) => /^on/i.test(name) || /^\s*(javascript|vbscript|data:text)/i.test(String(value)))
      .map(([name]) => `${tagName} ${name}`),
  );
  expect(acting).toEqual([]);
  expect(all.filter(({ tagName, properties }) => tagName === 'img' && properties.src === 'x')).toEqual([]);
  expect(all.filter(({ tagName }) => tagName === 'title' || tagName === 'style')).toHaveLength(2);
  return scripts.map((one) => JSON.parse(textOf(one)) as Record<string, unknown>);
}

const xmllint = spawnSync('xmllint', ['--version']).status === 0;
if (!xmllint && process.env['CI'] === 'true') throw new Error('xmllint is missing: apt-get install libxml2-utils');
function wellFormed(xml: string, at: string): void {
  if (!xmllint) return;
  const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '-'], { input: xml, encoding: 'utf8' });
  expect({ at, status, stderr }).toEqual({ at, status: 0, stderr: '' });
}

let page: string;
let story: string;
let campaign = '';

/** A row as a CMS would hold it whose fields have no pattern. */
async function hostileStory(): Promise<void> {
  const put = async (uid: string, data: object) =>
    (
      (await app.strapi.db.query(uid as never).create({ data: { documentId: `xau-${uid.slice(5, 9)}`, ...data } as never })) as {
        documentId: string;
      }
    ).documentId;
  const section = await put('api::section.section', { name: STORED, slug: EVIL_SECTION });
  const author = await put('api::author.author', { name: STORED });
  const tag = await put('api::tag.tag', { name: STORED });
  const file = (await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'x.jpg',
      alternativeText: STORED,
      caption: STORED,
      hash: 'xau_1',
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 1,
      width: 1200,
      height: 800,
      url: '/uploads/"><script>x.jpg',
      provider: 'local',
    },
  })) as { id: number };
  story = await desk.draft({ title: STORED, dek: STORED, correction: STORED, section, authors: [author], tags: [tag], cover: file.id });
  await desk.publish(story);
  page = `/read/${await until(async () => {
    const row = (await app.strapi.db.query('plugin::channels.page' as never).findOne({ where: { document: story } } as never)) as {
      slug: string;
      state: string;
    } | null;
    return row?.state === 'live' && row.slug;
  }, 'the page')}`;
}

beforeAll(async () => {
  desk = await outlet();
  ({ app, admin } = desk);
  const config = app.strapi.config.get('plugin::channels') as object;
  app.strapi.config.set('plugin::channels', { ...config, siteName: `Báo ${EVIL}`, tagline: EVIL });
  campaign = `ct-1 "\nđ`;
  spineOf(app).offer('campaigns.ofStory', async (ref) => (ref.documentId === story ? [{ id: campaign, title: STORED }] : []));
  await hostileStory();
});
afterAll(() => desk?.stop());

describe('markup in every field of a story', () => {
  it('is text on its page, in its lists, and in what search engines are told', async () => {
    const answer = await get(page);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-injected')).toBeNull();
    const [told] = await harmless(answer.text);
    expect(String(told?.headline)).toContain('<script>kẻxấu()</script>');
    const links = [...answer.text.matchAll(/href="(\/read\/(?:muc|chien-dich)\/[^"]+)"/g)].map((found) => found[1] as string);
    expect(links.length).toBeGreaterThanOrEqual(2);
    for (const at of ['/read', ...links]) {
      const list = await get(at.replaceAll('&amp;', '&'));
      expect([at, list.status]).toEqual([at, 200]);
      expect(list.headers.get('x-injected')).toBeNull();
      await harmless(list.text);
    }
  });

  it('is text in every feed and in the sitemap, by every filter too', async () => {
    const filters = ['', `?section=${encodeURIComponent(EVIL_SECTION)}`, `?campaign=${encodeURIComponent(campaign)}`, '?locale=vi'];
    for (const file of [...FEEDS, SITEMAP])
      for (const filter of filters) {
        const at = file + filter;
        const answer = await get(at);
        expect([at, answer.status]).toEqual([at, 200]);
        expect(answer.headers.get('x-injected')).toBeNull();
        if (file.endsWith('.json')) expect(answer.body).toMatchObject({ version: 'https://jsonfeed.org/version/1' });
        else wellFormed(answer.text, at);
        expect(answer.text.includes(page), at).toBe(true);
      }
  });

  it('is text in the story API and ninjs', async () => {
    const one = await app.request<{ title: string; jsonLd: object }>('GET', page.replace('/read', '/api/channels/stories'));
    expect([one.status, one.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(one.body.title).toContain('<script>');
    expect((await get(`/api/channels/ninjs/${story}`)).status).toBe(200);
  });

  it('goes with the keys a cache is told, which are single words of ASCII', async () => {
    for (const at of [
      page,
      `/read/muc/${encodeURIComponent('đô thị\nX-Injected: 1 "><script>')}`,
      `${FEEDS[0]}?section=${encodeURIComponent('đô thị')}`,
      `${FEEDS[0]}?locale=${encodeURIComponent('vị trí')}`,
    ]) {
      const key = (await get(at)).headers.get('surrogate-key');
      if (key) expect(key, at).toMatch(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/);
    }
    const plain = await get(`${FEEDS[0]}?section=do-thi&locale=vi`);
    expect(plain.headers.get('surrogate-key')).toBe('feeds section-do-thi locale-vi');
  });

  it('redirects nowhere but to a page of ours', async () => {
    const id = await desk.draft({ title: 'Tin sẽ dời', slug: 'tin-se-doi' });
    await desk.publish(id);
    await desk.settled(id, 'publish');
    await documents(app).update({ documentId: id, locale: 'vi', data: { slug: 'tin-da-doi' } });
    await desk.publish(id);
    await until(async () => (await get('/read/tin-se-doi')).status === 301, 'the redirect');
    for (const [at, to] of [
      ['/read/tin-se-doi', '/read/tin-da-doi'],
      ['/read/tin-se-doi?locale=vi', '/read/tin-da-doi'],
      ['/api/channels/stories/tin-se-doi', '/api/channels/stories/tin-da-doi'],
    ] as const)
      expect((await raw(at, 'evil.example')).headers).toMatch(new RegExp(`^location: ${to}\r?$`, 'im'));
    expect((await raw('//evil.example/read')).headers).not.toMatch(/^location:.*evil/im);
  });
});

describe('an odd address', () => {
  const ODD = [
    '..%2f..%2f..%2fetc%2fpasswd',
    '%2e%2e%2f%2e%2e%2fpackage.json',
    '..%5c..%5cpackage.json',
    '%252e%252e%252fpackage.json',
    '....//package.json',
    '/etc/passwd',
    '%2fetc%2fpasswd',
    '%00',
    'a%00.jpg',
    '%',
    '%zz',
    '%ED%A0%80',
    '%C0%AF',
    '%FF',
    '%0d%0aX-Injected:%201',
    '%E2%80%AE',
    '%F0%9F%8C%A7',
    `${'a'.repeat(8000)}`,
    '__proto__',
    'constructor',
    'toString',
    '%27%20OR%201=1--',
    '$%7B7*7%7D',
    '0'.repeat(40),
    `${'0'.repeat(40)}.jpg`,
    `${'0'.repeat(40)}.jpg%00`,
    `${'0'.repeat(40)}.jpg%0a`,
    '..%2fuploads%2fx.jpg',
    ';',
    '?',
    '%3f',
    '%23',
    '*',
    '.',
    '..',
  ];
  const ROUTES = ['/read/', '/read/muc/', '/read/chien-dich/', '/api/channels/images/', '/api/channels/stories/', '/api/channels/ninjs/'];

  it.each(ROUTES)('below %s is answered in a sentence, never by an error of ours or a file from elsewhere', async (route) => {
    for (const odd of ODD) {
      const answer = await raw(`${route}${odd}`);
      expect([odd.slice(0, 60), answer.status < 500]).toEqual([odd.slice(0, 60), true]);
      expect(answer.text).not.toMatch(/root:x:|"dependencies"/);
      expect(answer.headers).not.toMatch(/^x-injected/im);
    }
  });

  it.each(['locale', 'before', 'section', 'campaign'])('with an odd %s is no error of ours', async (name) => {
    for (const odd of [
      '%00',
      '%ED%A0%80',
      '%0d%0aX-Injected:%201',
      '%C4%91%C3%B4',
      `${'a'.repeat(5000)}`,
      '[]',
      '[$ne]=x',
      '=a&=b',
      '9'.repeat(15),
      `${'9'.repeat(15)}-${'9'.repeat(12)}`,
    ])
      for (const at of ['/read', '/read/muc/do-thi', '/read/chien-dich/x', page, ...FEEDS, SITEMAP, `/api/channels/ninjs/${story}`]) {
        for (const glue of odd.startsWith('[') ? [odd] : [`=${odd}`]) {
          const answer = await raw(`${at}?${name}${glue}`);
          expect([at, name, odd.slice(0, 30), answer.status < 500, /^x-injected/im.test(answer.headers)]).toEqual([
            at,
            name,
            odd.slice(0, 30),
            true,
            false,
          ]);
        }
      }
  });

  it('with a key nobody knows is refused by every strict route', async () => {
    for (const at of [
      ...FEEDS,
      SITEMAP,
      page.replace('/read', '/api/channels/stories'),
      `/api/channels/ninjs/${story}`,
      `/api/channels/images/${'0'.repeat(40)}.jpg`,
    ])
      for (const key of ['status=draft', 'populate=*', 'filters[title][$contains]=a', 'sort=title', 'fields=title'])
        expect([at, key, (await get(`${at}?${key}`)).status]).toEqual([at, key, 400]);
    // The parser of the query drops these: nothing was asked for.
    for (const key of ['__proto__[x]', 'constructor[prototype][x]']) expect((await get(`${FEEDS[0]}?${key}=1`)).status).toBe(200);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

/** As it stands, without what `fetch` tidies. */
async function raw(target: string, host = '127.0.0.1'): Promise<{ status: number; headers: string; text: string }> {
  const { connect } = await import('node:net');
  const { hostname, port } = new URL(app.url);
  const text = await new Promise<string>((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(Number(port), hostname, () =>
      socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-Host: ${host}\r\nConnection: close\r\n\r\n`),
    );
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${target.slice(0, 80)}`)));
    socket
      .on('data', (part) => parts.push(part))
      .on('end', () => resolve(Buffer.concat(parts).toString()))
      .on('error', reject);
  });
  const cut = text.indexOf('\r\n\r\n');
  return { status: Number(text.slice(9, 12)), headers: text.slice(0, cut), text: text.slice(cut) };
}

describe('keys that are everybody’s prototype', () => {
  const make = (body: string) =>
    fetch(`${app.url}/channels/destinations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${admin}` },
      body,
    }).then(async (answer) => ({
      status: answer.status,
      text: await answer.text(),
    }));
  const clean = (): void => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  };

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    '%s is refused or inert in a destination',
    async (key) => {
      const url = JSON.stringify(`${desk.receiver.url}/x`);
      for (const body of [
        `{"kind":"webhook","name":"x","settings":{"url":${url},"${key}":{"admin":true}}}`,
        `{"kind":"webhook","name":"x","settings":{"url":${url}},"secrets":{"${key}":"bí mật"}}`,
        `{"kind":"${key}","name":"x","settings":{}}`,
        `{"kind":"webhook","name":"x","settings":{"url":${url}},"${key}":{"admin":true}}`,
      ]) {
        const answer = await make(body);
        expect([body, answer.status < 500]).toEqual([body, true]);
        if (answer.status === 200) expect(answer.text).not.toMatch(/"admin"|bí mật/);
        clean();
      }
    },
  );

  it.each(['__proto__', 'constructor', 'toString'])('%s is refused or inert among the texts of a story', async (key) => {
    const id = await desk.draft({ title: `Tin thử ${key}` });
    const ref = JSON.stringify({ uid: 'api::story.story', documentId: id, locale: 'vi' });
    const destination = JSON.stringify(desk.hook.destination.id);
    const send = async (method: string, at: string, body: string) => {
      const answer = await fetch(`${app.url}${at}`, {
        method,
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${admin}` },
        body,
      });
      return { status: answer.status, text: await answer.text() };
    };
    const saved = await send(
      'PUT',
      '/channels/adaptations',
      `{"ref":${ref},"destination":${destination},"version":0,"fields":{"${key}":"chữ lạ"}}`,
    );
    const seen = await send(
      'POST',
      '/channels/preview',
      `{"ref":${ref},"destination":${destination},"adapted":{"fields":{"${key}":"chữ lạ"},"image":null}}`,
    );
    for (const answer of [saved, seen]) {
      expect([answer.status < 500, answer.text.slice(0, 300)]).toEqual([true, expect.not.stringContaining('"chữ lạ"')]);
    }
    clean();
  });

  it('are no authors with a page', async () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      const author = (await app.strapi.documents('api::author.author' as never).create({ data: { name } } as never)) as {
        documentId: string;
      };
      const id = await desk.draft({ title: `Tin của ${name}`, authors: [author.documentId] });
      await desk.publish(id);
      await desk.settled(id, 'publish');
      const answer = await app.request<{ jsonLd: { author: object[] } }>('GET', `/api/channels/stories/${await desk.slugOf(id)}`);
      expect(answer.body.jsonLd.author).toEqual([{ '@type': 'Person', name }]);
    }
  });
});

/** Last, since it spends what a minute allows. */
describe('a flood', () => {
  it('is refused on every public route, with the seconds to wait, in both languages and also where the answer lies ready', async () => {
    const config = app.strapi.config.get('plugin::channels') as object;
    const slug = page.replace('/read/', '');
    const all = [
      ...FEEDS,
      SITEMAP,
      `/api/channels/stories/${slug}`,
      `/api/channels/ninjs/${story}`,
      `/api/channels/images/${'0'.repeat(40)}.jpg`,
      '/read',
      '/read/muc/x',
      '/read/chien-dich/x',
      page,
    ];
    for (const at of all) {
      app.strapi.config.set('plugin::channels', { ...config, earlyPerMinute: 3 });
      const routeLimit = at.startsWith('/read') ? 1200 : 600;
      let refused: Awaited<ReturnType<typeof get>> | undefined;
      for (let sent = 0; sent < 2 * routeLimit + 100 && !refused; sent += 50) {
        const some = await Promise.all(Array.from({ length: 50 }, () => get(at)));
        expect([at, some.filter(({ status }) => status >= 500).length]).toEqual([at, 0]);
        // Not in the last moments of a minute: what is asked next would fall into a new one.
        refused = some.find(({ status, headers }) => status === 429 && Number(headers.get('retry-after')) > 5);
      }
      expect([at, refused?.status]).toEqual([at, 429]);
      const wait = Number(refused?.headers.get('retry-after'));
      expect([at, wait > 0 && wait <= 60]).toEqual([at, true]);
      expect(refused?.headers.get('cache-control') ?? '', at).not.toContain('public');
      app.strapi.config.set('plugin::channels', { ...config, earlyPerMinute: 0 });
      const said = await app.request('GET', at, { headers: { 'Accept-Language': 'vi' } });
      expect([at, said.text]).toEqual([at, expect.stringContaining('Có quá nhiều yêu cầu')]);
      // The same also by HEAD, and under another spelling of the same route.
      expect((await app.request('HEAD', at)).status, at).toBe(429);
      expect((await get(`${at}?locale=en`)).status, at).toBe(429);
    }
    app.strapi.config.set('plugin::channels', config);
  }, 120_000);
});
