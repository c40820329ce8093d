import type { FeedItem } from '../../../domain/feed';

export type NewsPicture = { url: string; width: number | null; height: number | null };

/** Google asks for pictures at least this wide, in pixels. */
export const WIDE = 1200;

/** Pictures of a story as search engines want them (1:1, 4:3 and 16:9 where they are made, at least 1200 px wide): the original until then. */
export const newsPictures = ({ image }: Pick<FeedItem, 'image'>): NewsPicture[] =>
  image ? [{ url: image.url, width: image.width, height: image.height }] : [];

/** The picture of a shared link, 1200 × 630 where it is made. */
export const sharePicture = ({ image }: Pick<FeedItem, 'image'>): NewsPicture | null =>
  image && { url: image.url, width: image.width, height: image.height };
