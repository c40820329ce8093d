import type { Story } from '@hoitu/strapi-plugin-newsroom/contracts';
import type { Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { clean, type FeedItem } from '../../../domain/feed';

export const absolute = (url: string, base: string): string => (url.startsWith('/') ? `${base}${url}` : url);

/** A copy of `body` whose pictures and links lead somewhere from outside this site too. */
function outward(body: Root, base: string): Root {
  const copy = structuredClone(body);
  const walk = (node: Nodes) => {
    if (node.type === 'element')
      for (const name of ['src', 'href'] as const) {
        const value = node.properties[name];
        if (typeof value === 'string') node.properties[name] = absolute(value, base);
      }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(copy);
  return copy;
}

/** `urn:hoitu:…`: the name of a story for the outside; it never changes. */
export const urnOf = (documentId: string, locale: string): string => `urn:hoitu:story:${documentId}${locale ? `:${locale}` : ''}`;

/** One published story as lists, feeds and receivers need it; free of characters XML cannot hold. */
export function feedItem(story: Story, { publicUrl, link, language }: { publicUrl: string; link: string; language: string }): FeedItem {
  const image = story.images[0];
  const updated = story.publishedAt ?? story.updatedAt;
  return clean<FeedItem>({
    id: urnOf(story.ref.documentId, story.ref.locale),
    title: story.headline,
    link,
    summary: story.summary,
    html: toHtml(outward(story.body, publicUrl)),
    authors: story.byline,
    section: story.section,
    keywords: story.keywords,
    image: image
      ? {
          file: image.id,
          focal: image.focalPoint,
          url: absolute(image.url, publicUrl),
          mime: image.mime,
          alt: image.alt || image.caption,
          caption: image.caption,
          credit: image.credit,
          width: image.width,
          height: image.height,
        }
      : null,
    language: language || 'vi',
    published: story.firstPublishedAt ?? updated,
    updated,
    correction: story.correction,
  });
}
