import { stripControls } from '@hoitu/viet-text';

/** One story as feeds, lists and sitemaps need it; kept ready-made beside the page. */
export type FeedItem = {
  id: string;
  title: string;
  link: string;
  summary: string;
  /** Sanitised body HTML. */
  html: string;
  authors: string[];
  section: { name: string; slug: string } | null;
  keywords: string[];
  image: {
    /** Upload file id, and its focal point in per cent: what smaller pictures are made by. */
    file?: number;
    focal?: { x: number; y: number } | null;
    url: string;
    mime: string;
    alt: string;
    caption?: string;
    credit: string;
    width: number | null;
    height: number | null;
    /** Smaller ones made of it, by name; missing in what was written before there were any. */
    cuts?: { name: string; url: string; width: number; height: number }[];
  } | null;
  language: string;
  /** ISO instants. */
  published: string;
  updated: string;
  correction: string | null;
};

/** Deep copy without the control characters XML 1.0 cannot hold: one U+0001 would make a whole feed unreadable. */
export function clean<T>(value: T): T {
  if (typeof value === 'string') return stripControls(value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)])) as T;
  return value;
}

/** News sitemaps hold the last two days only, at most 1000 (Google News). */
export const SITEMAP_DAYS = 2;
export const SITEMAP_MAX = 1000;

const XML: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
export const xml = (text: string): string => stripControls(text).replace(/[&<>"']/g, (char) => XML[char] as string);

/** The news sitemap of `items`, newest first. An empty one is valid. */
export function newsSitemap(items: readonly FeedItem[], publication: string): string {
  const urls = items
    .slice(0, SITEMAP_MAX)
    .map(
      (item) =>
        `<url><loc>${xml(item.link)}</loc><news:news><news:publication><news:name>${xml(publication)}</news:name>` +
        `<news:language>${xml(item.language)}</news:language></news:publication>` +
        `<news:publication_date>${xml(item.published)}</news:publication_date><news:title>${xml(item.title)}</news:title></news:news></url>`,
    );
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" ' +
    `xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls.join('\n')}\n</urlset>\n`
  );
}
