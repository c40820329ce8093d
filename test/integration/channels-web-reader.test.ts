import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Receiver as Hub, listen, outlet, until } from '../support/channels';
import { quarters } from '../support/pictures';

type Outlet = Awaited<ReturnType<typeof outlet>>;
type Pages = {
  fillDocuments(uids: string[]): Promise<void>;
  list(filter: object): Promise<unknown[]>;
  sections(language?: string): Promise<unknown[]>;
};
let desk: Outlet;
let app: Outlet['app'];
let pages: Pages;

beforeAll(async () => {
  desk = await outlet();
  ({ app } = desk);
  pages = app.strapi.plugin('channels').service('pages') as unknown as Pages;
});
afterAll(() => desk?.stop());

const text = async (path: string): Promise<string> => {
  const answer = await app.request('GET', path);
  expect(answer.status, path).toBe(200);
  return answer.text;
};
const table = (name: string) => app.strapi.db.connection(name).withSchema(app.strapi.db.getSchemaName() as string);

/** A picture of 12 megapixels in the media library. */
async function upload(): Promise<number> {
  const form = new FormData();
  const bytes = await quarters(4000, 3000).jpeg().toBuffer();
  form.append('files', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'ngap.jpg');
  const answer = await fetch(`${app.url}/upload`, { method: 'POST', body: form, headers: { Authorization: `Bearer ${desk.admin}` } });
  expect(answer.status).toBeLessThan(300);
  return ((await answer.json()) as { id: number }[])[0]?.id as number;
}

describe('the picture of a story', () => {
  let page: string;
  let front: string;
  let slug: string;

  beforeAll(async () => {
    const id = await desk.draft({ title: 'Nước lên nhanh ở cửa sông', cover: await upload() });
    await desk.publish(id);
    await desk.settled(id, 'publish');
    slug = await desk.slugOf(id);
    page = await text(`/read/${slug}`);
    front = await text('/read/');
  });

  it('is cut for search engines and shared links, and each cut is there', async () => {
    const told = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as { image: string[] };
    const shared = /property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '';
    expect(page).toContain('og:image:width" content="1200"><meta property="og:image:height" content="630"');
    expect(told.image).toHaveLength(3);
    const { default: sharp } = await import('sharp');
    const sizes: string[] = [];
    for (const url of [...told.image, shared]) {
      const answer = await fetch(new URL(new URL(url).pathname, app.url));
      expect(answer.status, url).toBe(200);
      const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      sizes.push(`${width}×${height}`);
    }
    expect(sizes).toEqual(['1200×1200', '1200×900', '1200×675', '1200×630']);
  });

  it('is never the original on a page', () => {
    for (const html of [page, front]) {
      const [img] = /<img [^>]+>/.exec(html) ?? [''];
      expect(img).toMatch(/src="\/api\/channels\/images\/[0-9a-f]{40}\.jpg" srcset="[^"]+ (640|720)w, [^"]+ (1200|1344)w" sizes="/);
      expect(img).toMatch(/ width="\d+" height="\d+"/);
      expect(html.split('<script')[0]).not.toContain('/uploads/');
    }
  });

  it('stays the original on a page of before', async () => {
    const row = (await table('channels_pages').where({ slug }).first()) as { id: number; item: string };
    const item = JSON.parse(row.item) as { image: { cuts?: unknown; url: string } };
    delete item.image.cuts;
    await table('channels_pages')
      .where({ id: row.id })
      .update({ item: JSON.stringify(item) });
    (app.strapi.plugin('channels').service('changes') as unknown as { shelf: { clear(): void } }).shelf.clear();
    const [img] = /<img [^>]+>/.exec(await text(`/read/${slug}`)) ?? [''];
    expect(img).toContain('/uploads/');
    expect(img).toContain('width="4000" height="3000"');
  });
});

describe('a story in two languages', () => {
  it('names both on both pages, and the site’s own for everybody else, until one is pulled', async () => {
    const id = await desk.draft({ title: 'Bão đổi hướng' });
    await desk.documents['update']({ documentId: id, locale: 'en', data: { title: 'Storm changes course' } });
    await desk.publish(id);
    await desk.publish(id, 'en');
    const paths = ['/read/bao-doi-huong', '/read/storm-changes-course'];
    for (const path of paths) await until(async () => (await app.request('GET', path)).status === 200, path);
    const named = (html: string) =>
      [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map(([, code, url]) => [
        code,
        new URL(url as string).pathname,
      ]);
    for (const path of paths)
      expect(named(await text(path)), path).toEqual([
        ['en', '/read/storm-changes-course'],
        ['vi', '/read/bao-doi-huong'],
        ['x-default', '/read/bao-doi-huong'],
      ]);
    expect(await text(paths[0] as string)).toContain('<a href="/read/storm-changes-course" hreflang="en" lang="en">English</a>');
    expect(await text(paths[1] as string)).toMatch(/^<!doctype html>\s*<html lang="en">/);
    await desk.documents.unpublish({ documentId: id, locale: 'en' });
    await until(async () => (await app.request('GET', paths[1] as string)).status === 410, 'the English page pulled');
    expect(named(await text(paths[0] as string))).toEqual([]);
  });
});

describe('rows of before the document was kept', () => {
  it('are given theirs once, each by its own type', async () => {
    const [{ id: _, document_id: __, ...row }] = (await table('channels_pages').limit(1)) as [Record<string, unknown>];
    const old = { 'story:api::story.story:alt1:vi': 'alt1', 'story:api::story.story:alt2:': 'alt2', 'story:api::tin.tin:alt3:vi': 'alt3' };
    for (const story of Object.keys(old))
      await table('channels_pages').insert({ ...row, document_id: story.slice(-20), document: null, story, slug: story });
    await pages.fillDocuments(['api::story.story']);
    const filled = async () =>
      Object.fromEntries(
        ((await table('channels_pages').whereIn('story', Object.keys(old))) as { story: string; document: string | null }[]).map((one) => [
          one.story,
          one.document,
        ]),
      );
    // A type that is no story type any more is nobody's business.
    expect(await filled()).toEqual({ ...old, 'story:api::tin.tin:alt3:vi': null });
    await pages.fillDocuments(['api::story.story', 'api::tin.tin']);
    expect(await filled()).toEqual(old);
    await table('channels_pages').whereIn('story', Object.keys(old)).delete();
  });
});

describe('a hub that does not take a ping', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await listen();
  });
  afterAll(() => hub?.close());

  it('is told the same again', async () => {
    const config = app.strapi.config.get('plugin::channels') as { outbound: { allow: string[] } };
    const outbound = { ...config.outbound, allow: [...config.outbound.allow, new URL(hub.url).host] };
    app.strapi.config.set('plugin::channels', { ...config, outbound, hubs: [`${hub.url}/hub`], hubSeconds: 1 });
    try {
      hub.answer.push(503);
      const id = await desk.draft({ title: 'Phà chạy lại' });
      await desk.publish(id);
      await vi.waitFor(() => expect(hub.seen.length).toBeGreaterThan(1), { timeout: 60_000, interval: 100 });
      const [first, second] = hub.seen;
      expect(second?.body).toBe(first?.body);
      expect(new URLSearchParams(first?.body).getAll('hub.url').some((topic) => topic.endsWith('/feeds/rss.xml'))).toBe(true);
    } finally {
      app.strapi.config.set('plugin::channels', config);
    }
  });
});
