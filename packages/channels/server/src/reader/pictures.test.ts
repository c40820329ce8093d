import { expect, it } from 'vitest';
import type { FeedItem } from '../../../domain/feed';
import { newsPictures, sharePicture, sourceOf } from './pictures';
import type { Site } from './shell';

const site = { publicUrl: 'https://bao.test' } as Site;
const cut = (name: string, width: number, height: number) => ({ name, url: `https://bao.test/i/${name}.jpg`, width, height });
const original = { mime: 'image/jpeg', alt: '', credit: '', width: 4000, height: 3000 };
const before: Pick<FeedItem, 'image'> = { image: { ...original, url: 'https://bao.test/uploads/x.jpg' } };
const now = (...cuts: ReturnType<typeof cut>[]): Pick<FeedItem, 'image'> => ({
  image: { ...original, url: 'https://bao.test/uploads/x.jpg', cuts },
});
const all = now(
  cut('opengraph', 1200, 630),
  cut('16x9', 1200, 675),
  cut('4x3', 1200, 900),
  cut('1x1', 1200, 1200),
  cut('teaser', 640, 360),
);

it('search engines and shared links get the shapes they ask for', () => {
  expect(newsPictures(all).map(({ url }) => url.split('/').at(-1))).toEqual(['1x1.jpg', '4x3.jpg', '16x9.jpg']);
  expect(sharePicture(all)).toMatchObject({ width: 1200, height: 630 });
});

it('a list names a small and a large cut, without the host, and the room they take', () => {
  const { text } = sourceOf(all, 'card', site);
  expect(text).toContain('src="/i/16x9.jpg" srcset="/i/teaser.jpg 640w, /i/16x9.jpg 1200w" sizes="');
  expect(text).toMatch(/width="1200" height="675"$/);
});

it('a page of before, and a picture nothing can be made of, keep the original', () => {
  for (const item of [before, now()]) {
    expect(newsPictures(item).map(({ url }) => url)).toEqual(['https://bao.test/uploads/x.jpg']);
    expect(sharePicture(item)?.url).toBe('https://bao.test/uploads/x.jpg');
    expect(sourceOf(item, 'article', site).text).toBe('src="/uploads/x.jpg" width="4000" height="3000"');
  }
  expect(newsPictures({ image: null })).toEqual([]);
  expect(sharePicture({ image: null })).toBeNull();
});

it('a small original is named once', () => {
  expect(sourceOf(now(cut('phone', 500, 400), cut('column', 500, 400)), 'article', site).text).toBe(
    'src="/i/column.jpg" width="500" height="400"',
  );
});
