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
