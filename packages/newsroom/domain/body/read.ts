import type { Element, Nodes, Root } from 'hast';
import { toHtml as stringify } from 'hast-util-to-html';
import { toText as textOf } from 'hast-util-to-text';

/** A tag of `toHtml`'s own output, where every value is quoted and text holds no "<". */
const TAG = /<\/?[a-z][a-z0-9]*((?:\s[a-z-]+(?:="[^"]*")?)*)\s?\/?>/g;

/** The body as HTML for a page. Well-formed as XML too: values hold no bare "<", empty elements are closed. */
export function toHtml(tree: Root): string {
  const html = stringify(tree, { closeSelfClosing: true, quoteSmart: false, characterReferences: { useNamedReferences: false } });
  return html.replace(TAG, (tag, values: string) => (values.includes('<') ? tag[0] + tag.slice(1).replaceAll('<', '&#x3C;') : tag));
}

/** The body as text: a blank line between paragraphs, a line for each item and row. */
export const toText = (tree: Root): string =>
  textOf(tree)
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** Words as an editor counts them: what stands between white space and holds a letter or a digit. */
export const words = (tree: Root): number =>
  toText(tree)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export type BodyImage = { url: string; alt: string; caption: string; width: number | null; height: number | null };

/** The pictures in the body, in order. */
export function images(tree: Root): BodyImage[] {
  const found: BodyImage[] = [];
  const walk = (node: Nodes, caption: string) => {
    if (node.type === 'element' && node.tagName === 'img') found.push(picture(node, caption));
    if (!('children' in node)) return;
    const below = node.type === 'element' && node.tagName === 'figure' ? captionOf(node) : caption;
    for (const kid of node.children) walk(kid, below);
  };
  walk(tree, '');
  return found;
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const picture = ({ properties }: Element, caption: string): BodyImage => ({
  url: String(properties.src),
  alt: String(properties.alt ?? ''),
  caption,
  width: number(properties.width),
  height: number(properties.height),
});

function captionOf(figure: Element): string {
  const caption = figure.children.find((kid) => kid.type === 'element' && kid.tagName === 'figcaption');
  return caption ? textOf(caption as Element).trim() : '';
}
