import { expect, it } from 'vitest';
import { feedOf } from './feeds';

const site = {
  name: 'Báo',
  tagline: '',
  publicUrl: 'http://x',
  timezone: 'UTC',
  language: 'vi',
  files: 'http://x/api/channels',
  logo: '',
  authors: {},
};

it.each(['rss', 'atom'] as const)('%s holds no character that XML cannot, whatever a campaign is called', (kind) => {
  const feed = feedOf(kind, { items: [], language: 'vi', query: '', title: 'Báo: ngập\u0001\u0000' }, site);
  expect(feed).toContain('Báo: ngập');
  expect(feed).not.toContain('\u0001');
  expect(feed).not.toContain('\u0000');
});

it('has topics with marks in them as text in Atom, RSS and JSON', () => {
  const item = {
    id: 'urn:x:1',
    title: 'a]]>b]]><c>',
    link: 'http://x/1',
    summary: '',
    html: '',
    authors: [],
    section: null,
    image: null,
    language: 'vi',
  };
  const at = { published: '2026-11-20T00:00:00.000Z', updated: '2026-11-20T00:00:00.000Z', correction: null };
  const items = [{ ...item, ...at, keywords: ['Hỏi & <đáp> "nhanh"'] }];
  const of = (kind: 'rss' | 'atom' | 'json') => feedOf(kind, { items, language: 'vi', query: '', title: 'Báo' }, site);
  expect(of('atom')).toContain('term="Hỏi &amp; &lt;đáp> &quot;nhanh&quot;"');
  expect(of('rss')).toContain('<category>Hỏi &amp; &lt;đáp&gt; "nhanh"</category>');
  for (const kind of ['rss', 'atom'] as const) expect(of(kind)).toContain('a]]&gt;b]]&gt;<c>]]>');
  expect(JSON.parse(of('json')).items[0].tags).toEqual(['Hỏi & <đáp> "nhanh"']);
});
