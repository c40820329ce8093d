import type { Element, Nodes, Root } from 'hast';

const BLOCKS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'blockquote',
  'pre',
  'tr',
  'figcaption',
  'div',
  'ul',
  'ol',
  'table',
]);
/** What nobody reads aloud. */
const SILENT = new Set(['script', 'style', 'figure', 'img', 'iframe', 'video', 'audio']);

/** Paragraphs of a body as plain text, one string each, white space tidied. */
export function paragraphs(body: Root): string[] {
  const out: string[] = [];
  let line = '';
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text) out.push(text);
    line = '';
  };
  const walk = (node: Nodes) => {
    if (node.type === 'text') line += node.value;
    if (node.type !== 'element' && node.type !== 'root') return;
    const tag = node.type === 'element' ? node.tagName : '';
    if (SILENT.has(tag)) return;
    if (tag === 'br') line += ' ';
    if (BLOCKS.has(tag)) flush();
    for (const child of node.children) walk(child as Nodes);
    if (BLOCKS.has(tag)) flush();
  };
  walk(body);
  flush();
  return out;
}

/** True where `node` is an element called `tag`. */
export const isElement = (node: Nodes, tag: string): node is Element => node.type === 'element' && node.tagName === tag;
