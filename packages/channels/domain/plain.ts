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
  'caption',
  'dt',
  'dd',
]);
/** What nobody reads aloud. */
const SILENT = new Set(['script', 'style', 'figure', 'img', 'iframe', 'video', 'audio']);

/** Paragraphs of a body as plain text, one string each, white space tidied. A row of a table is one, its cells parted by semicolons. */
export function paragraphs(body: Root): string[] {
  const out: string[] = [];
  let line = '';
  let rows = 0;
  /** A cell begins: its words, if it has any, stand apart from those of the cell before. */
  let cell = false;
  const flush = () => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text) out.push(text);
    line = '';
    cell = false;
  };
  const add = (text: string) => {
    if (cell && text.trim()) {
      if (line.trim()) line = `${line.trimEnd()}; `;
      cell = false;
    }
    line += text;
  };
  const walk = (node: Nodes) => {
    if (node.type === 'text') add(node.value);
    if (node.type !== 'element' && node.type !== 'root') return;
    const tag = node.type === 'element' ? node.tagName : '';
    if (SILENT.has(tag)) return;
    const row = tag === 'tr' ? 1 : 0;
    // Inside a row a paragraph of a cell ends no line.
    const edge = () => (rows ? add(' ') : flush());
    const block = BLOCKS.has(tag);
    if (tag === 'br') add(' ');
    if (block) edge();
    if (tag === 'td' || tag === 'th') cell = true;
    rows += row;
    for (const child of node.children) walk(child as Nodes);
    rows -= row;
    if (block) edge();
  };
  walk(body);
  flush();
  return out;
}

/** True where `node` is an element called `tag`. */
export const isElement = (node: Nodes, tag: string): node is Element => node.type === 'element' && node.tagName === tag;
