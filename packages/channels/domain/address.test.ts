import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, cursorOf, cursorText, keyOf, queryOf } from './address';

const of = (url: string) => addressOf(url, '/api');

describe('a public address', () => {
  it.each([
    ['/api/channels/feeds/rss.xml', { kind: 'feed', feed: 'rss' }],
    ['/api/channels/feeds/feed.json?locale=vi&section=do-thi', { kind: 'feed', feed: 'json', locale: 'vi', section: 'do-thi' }],
    ['/api/channels/sitemap-news.xml?campaign=abc', { kind: 'sitemap', campaign: 'abc' }],
    ['/api/channels/stories/mua-lon', { kind: 'story', slug: 'mua-lon' }],
    ['/api/channels/ninjs/k3j?locale=en', { kind: 'ninjs', id: 'k3j', locale: 'en' }],
    ['/read', { kind: 'front' }],
    ['/read/', { kind: 'front' }],
    ['/read/?before=1700-4', { kind: 'front', before: '1700-4' }],
    ['/read/muc/do-thi?locale=en', { kind: 'section', section: 'do-thi', locale: 'en' }],
    ['/read/chien-dich/chong-ngap', { kind: 'campaign', campaign: 'chong-ngap' }],
    ['/read/ng%E1%BA%ADp', { kind: 'article', slug: 'ngập' }],
  ])('%s', (url, address) => expect(of(url)).toEqual(address));

  it('of a page may be followed by what trackers add, that of a file may not', () => {
    expect(of('/read/mua-lon?utm_source=x&fbclid=y')).toEqual({ kind: 'article', slug: 'mua-lon' });
    expect(of('/api/channels/feeds/rss.xml?utm_source=x')).toBeNull();
  });

  it.each([
    '/',
    '/reading',
    '/read/a/b',
    '/read/%E1%BA',
    '/admin',
    '/api/stories',
    '/api/channels/feeds/rss.xml?locale=vi&locale=en',
    `/read/muc/x?locale=${'x'.repeat(21)}`,
  ])('is not %s', (url) => expect(of(url)).toBeNull());

  it('never throws, and means the same whatever the order of its parameters', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, search) => {
        of(`/read${path}?${search}`);
        of(`/api/channels${path}?${search}`);
      }),
    );
    const one = of('/api/channels/feeds/rss.xml?locale=vi&section=a');
    const other = of('/api/channels/feeds/rss.xml?section=a&locale=vi');
    expect(one && keyOf(one)).toBe(other && keyOf(other));
    expect(queryOf({ locale: 'vi', section: 'a & b' })).toBe('?section=a+%26+b&locale=vi');
    expect(queryOf({})).toBe('');
  });
});

it('a cursor comes back as it was given, and nothing else is one', () => {
  expect(cursorOf(cursorText({ at: 1_764_000_000_000, id: 12 }))).toEqual({ at: 1_764_000_000_000, id: 12 });
  for (const text of [undefined, '', '1', '1-', '-1', '1-2-3', "1-2'", '1e9-1']) expect(cursorOf(text)).toBeNull();
});

it.each([
  ['1763600000000-2147483647', { at: 1_763_600_000_000, id: 2_147_483_647 }],
  ['1763600000000-2147483648', null],
  ['1-99999999999', null],
])('takes %s for a place in a list only where a row may have that number', (text, cursor) => expect(cursorOf(text)).toEqual(cursor));
