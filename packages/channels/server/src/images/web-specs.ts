import type { DerivativeSpec } from '../../../contracts';

/**
 * What a page needs of its picture: the three shapes Google asks of a NewsArticle, at its 1200 pixels, and the one OpenGraph readers
 * show (developers.google.com/search/docs/appearance/structured-data/article); then what the reader's own pages show: a small one for
 * lists, and the whole picture for the column of an article (672 CSS pixels) on a screen of two dots a pixel, and for a phone.
 */
export const WEB_SPECS = [
  { name: 'opengraph', width: 1200, height: 630, format: 'jpeg' },
  { name: '16x9', width: 1200, height: 675, format: 'jpeg' },
  { name: '4x3', width: 1200, height: 900, format: 'jpeg' },
  { name: '1x1', width: 1200, height: 1200, format: 'jpeg' },
  { name: 'teaser', width: 640, height: 360, format: 'jpeg' },
  { name: 'column', width: 1344, height: 1680, fit: 'inside', format: 'jpeg' },
  { name: 'phone', width: 720, height: 1080, fit: 'inside', format: 'jpeg' },
] as const satisfies readonly DerivativeSpec[];

export type WebPicture = { name: (typeof WEB_SPECS)[number]['name']; url: string; width: number; height: number };
