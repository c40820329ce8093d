import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outlet } from '../support/channels';
import { pythonWith } from '../support/python';

/*
 * What leaves for other programs, read by programs nobody here wrote: Debian's feedparser and xmllint, IPTC's own schema
 * (test/fixtures/ninjs, MIT).
 */
type Outlet = Awaited<ReturnType<typeof outlet>>;
let desk: Outlet;
let id: string;
let slug: string;

beforeAll(async () => {
  desk = await outlet();
  id = await desk.draft({ title: 'Mưa “lớn” & <ngập>: 12 điểm \u0001 🌧️', correction: 'Bản trước ghi nhầm số điểm ngập.' });
  await desk.publish(id);
  await desk.settled(id, 'publish');
  slug = await desk.slugOf(id);
});
afterAll(() => desk?.stop());

const text = async (at: string): Promise<string> => {
  const answer = await desk.app.request('GET', at);
  expect(answer.status, at).toBe(200);
  return answer.text;
};

const feedparser = pythonWith('feedparser', 'python3-feedparser', 'feeds');
const READ = `import feedparser, json, sys
d = feedparser.parse(sys.stdin.buffer.read())
print(json.dumps({"bozo": int(d.bozo), "title": d.feed.get("title"), "lang": d.feed.get("language"),
 "entries": [{"id": e.get("id"), "title": e.get("title"), "link": e.get("link"), "published": bool(e.get("published_parsed"))} for e in d.entries]}))`;
type Parsed = { bozo: number; title: string; entries: { id: string; title: string; link: string; published: boolean }[] };

describe.skipIf(!feedparser)('a feed, as feedparser reads it', () => {
  it.each(['rss.xml', 'atom.xml', 'rss.xml?section=do-thi&locale=vi', 'rss.xml?locale=en'])('%s is without a fault', async (file) => {
    const input = await text(`/api/channels/feeds/${file}`);
    const read = JSON.parse(execFileSync(feedparser as string, ['-c', READ], { input, encoding: 'utf8' })) as Parsed;
    expect(read.bozo).toBe(0);
    if (file.includes('locale=en')) return expect(read.entries).toEqual([]);
    expect(read.entries).toEqual([
      {
        id: `urn:hoitu:story:${id}:vi`,
        title: expect.stringContaining('12 điểm'),
        link: expect.stringContaining(`/read/${slug}`),
        published: true,
      },
    ]);
  });
});

const xmllint = spawnSync('xmllint', ['--version']).status === 0;
if (!xmllint && process.env['CI'] === 'true') throw new Error('xmllint is missing: apt-get install libxml2-utils');

describe.skipIf(!xmllint)('XML, as libxml2 reads it', () => {
  it.each(['feeds/rss.xml', 'feeds/atom.xml', 'feeds/rss.xml?locale=en', 'sitemap-news.xml', 'sitemap-news.xml?locale=en'])(
    '%s is well-formed',
    async (file) => {
      const { status, stderr } = spawnSync('xmllint', ['--nonet', '--noout', '-'], {
        input: await text(`/api/channels/${file}`),
        encoding: 'utf8',
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    },
  );
});

it('the news sitemap has all that Google asks of one', async () => {
  const sitemap = await text('/api/channels/sitemap-news.xml');
  // https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
  for (const one of sitemap.match(/<url>.*?<\/url>/gs) ?? []) {
    expect(one).toMatch(/<loc>https?:\/\/[^<]+<\/loc>/);
    expect(one).toMatch(/<news:publication><news:name>[^<]+<\/news:name><news:language>[a-z]{2,3}<\/news:language><\/news:publication>/);
    expect(one).toMatch(/<news:publication_date>\d{4}-\d\d-\d\dT[\d:.]+Z<\/news:publication_date>/);
    expect(one).toMatch(/<news:title>[^<]+<\/news:title>/);
  }
  expect(sitemap.match(/<url>/g)).toHaveLength(1);
});

it('ninjs passes IPTC’s own schema, and the schema would say so if it did not', async () => {
  const schema = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../fixtures/ninjs/ninjs-schema_2.1.json'), 'utf8')) as object;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
  const valid = ajv.compile(schema);
  const told = JSON.parse(await text(`/api/channels/ninjs/${id}`)) as Record<string, unknown>;
  expect(valid(told), JSON.stringify(valid.errors)).toBe(true);
  for (const wrong of [
    { ...told, invented: 1 },
    { ...told, pubstatus: 'withdrawn' },
  ])
    expect(valid(wrong)).toBe(false);
});

/** https://developers.google.com/search/docs/appearance/structured-data/article and schema.org/CorrectionComment */
const zoned = { type: 'string', format: 'date-time', pattern: '[+-]\\d\\d:\\d\\d$' };
const web = { type: 'string', format: 'uri', pattern: '^https?://' };
const filled = { type: 'string', minLength: 1 };
const typed = (type: string, properties: object, required = Object.keys(properties)) => ({
  type: 'object',
  properties: { '@type': { const: type }, ...properties },
  required: ['@type', ...required],
});
const organization = typed('NewsMediaOrganization', { name: filled, url: web, logo: typed('ImageObject', { url: web }) }, ['name']);
const NEWS_ARTICLE = typed(
  'NewsArticle',
  {
    '@context': { const: 'https://schema.org' },
    mainEntityOfPage: typed('WebPage', { '@id': web }),
    url: web,
    headline: filled,
    inLanguage: { type: 'string', pattern: '^[a-z]{2}' },
    datePublished: zoned,
    dateModified: zoned,
    author: { type: 'array', minItems: 1, items: { anyOf: [typed('Person', { name: filled, url: web }, ['name']), organization] } },
    publisher: organization,
    image: { type: 'array', minItems: 1, items: web },
    correction: typed('CorrectionComment', { text: filled, datePublished: zoned }),
  },
  ['@context', 'mainEntityOfPage', 'url', 'headline', 'inLanguage', 'datePublished', 'dateModified', 'author', 'publisher', 'correction'],
);

it('the page says what it is in JSON-LD, the same as the story API', async () => {
  const page = await text(`/read/${slug}`);
  const told = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '') as unknown;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const valid = ajv.compile(NEWS_ARTICLE);
  expect(valid(told), JSON.stringify(valid.errors)).toBe(true);
  expect(valid({ ...(told as object), datePublished: '2026-11-20' })).toBe(false);
  expect(told).toMatchObject({ correction: { text: 'Bản trước ghi nhầm số điểm ngập.' } });
  expect((JSON.parse(await text(`/api/channels/stories/${slug}`)) as { jsonLd: unknown }).jsonLd).toEqual(told);
});
