import type { Element, ElementContent, Properties, Root, Text } from 'hast';

export type Kid = Element | Text;

/** Levels of elements that a body keeps; what lies deeper is kept as text. Recursion over a body is safe because of it. */
export const DEEPEST = 100;

export const text = (value: string): Text => ({ type: 'text', value });

export const el = (tagName: string, properties: Properties, children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

export const root = (children: ElementContent[]): Root => ({ type: 'root', children });

/** Words without markup as paragraphs, parted at empty lines. */
export const paragraphs = (words: string): Element[] => words.split(/\n\s*\n/).map((part) => el('p', {}, [text(part.trim())]));

/** Elements that stand on lines of their own. */
export const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose content is no text of the story. */
export const DROPPED = new Set(
  'script style iframe object embed applet template svg math noscript noembed noframes title textarea select audio video canvas xmp plaintext frameset'.split(
    ' ',
  ),
);
