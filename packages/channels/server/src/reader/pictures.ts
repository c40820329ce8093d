import type { FeedItem } from '../../../domain/feed';
import { html, type Safe } from './html';
import { local, type Site } from './shell';

type Pictured = Pick<FeedItem, 'image'>;
export type NewsPicture = { url: string; width: number | null; height: number | null };

/** Cuts with these names, in this order; the original where none was made, as for pages of before. */
function cutsOf({ image }: Pictured, names: readonly string[]): NewsPicture[] {
  if (!image) return [];
  const found = names.flatMap((name) => image.cuts?.filter((cut) => cut.name === name) ?? []);
  return found.length ? found : [{ url: image.url, width: image.width, height: image.height }];
}

/** Pictures of a story as search engines want them: 1:1, 4:3 and 16:9. */
export const newsPictures = (item: Pictured): NewsPicture[] => cutsOf(item, ['1x1', '4x3', '16x9']);

/** The picture of a shared link, 1200 × 630. */
export const sharePicture = (item: Pictured): NewsPicture | null => cutsOf(item, ['opengraph'])[0] ?? null;

/** Where a picture is shown: which cuts serve there, smallest first, and how wide it stands (the `sizes` of HTML). */
const SHOWN = {
  article: { cuts: ['phone', 'column'], sizes: '(max-width: 44.5rem) calc(100vw - 2.5rem), 42rem' },
  lead: { cuts: ['teaser', '16x9'], sizes: '(max-width: 48rem) calc(100vw - 2.5rem), 45rem' },
  card: { cuts: ['teaser', '16x9'], sizes: '(max-width: 48rem) calc(100vw - 2.5rem), 21rem' },
} as const;

/** The attributes of an `img`, but for its `alt`: a browser takes the smallest cut that is sharp. */
export function sourceOf(item: Pictured, where: keyof typeof SHOWN, site: Site): Safe {
  const { cuts, sizes } = SHOWN[where];
  const all = cutsOf(item, cuts);
  // Of a small original the cuts are as large as it is: one of each width is enough.
  const widths = all.filter(({ width }, at) => width && all.findIndex((one) => one.width === width) === at);
  const { url = '', width, height } = all.at(-1) ?? {};
  const set = widths.map((one) => `${local(one.url, site)} ${one.width}w`).join(', ');
  return html`src="${local(url, site)}"${widths.length > 1 ? html` srcset="${set}" sizes="${sizes}"` : ''}${width && height ? html` width="${width}" height="${height}"` : ''}`;
}
