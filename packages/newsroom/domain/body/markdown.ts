import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { chunks } from './chunks';
import { paragraphs } from './hast';
import { fromHtml } from './html';

const processor = unified()
  .use(remarkParse)
  // "~5 km, ~10 km" is no deleted text.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { allowDangerousHtml: true });

const hasRaw = (nodes: readonly { type: string; children?: unknown }[]): boolean =>
  nodes.some((node) => node.type === 'raw' || (Array.isArray(node.children) && hasRaw(node.children)));

/** The footnotes' English heading and arrows are the library's words, not the story's. */
const ownWords = (nodes: Nodes[]): Nodes[] =>
  nodes.flatMap((node): Nodes[] => {
    if (node.type !== 'element') return [node];
    if (node.properties.id === 'footnote-label' || node.properties.dataFootnoteBackref !== undefined) return [];
    return [{ ...node, children: ownWords(node.children) as typeof node.children }];
  });

function parsed(markdown: string): Nodes[] {
  const tree = processor.runSync(processor.parse(markdown));
  const children = ownWords(tree.children);
  if (!hasRaw(children)) return children;
  // HTML inside Markdown opens and closes across nodes: only the whole text parses right.
  return fromHtml(toHtml({ type: 'root', children: children as typeof tree.children }, { allowDangerousHtml: true }));
}

export const fromMarkdown = (markdown: string): Nodes[] =>
  chunks(markdown).flatMap(({ text, wild }) => (wild ? paragraphs(text) : parsed(text)));
