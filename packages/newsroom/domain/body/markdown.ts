import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { fromHtml } from './html';

const processor = unified()
  .use(remarkParse)
  // "~5 km, ~10 km" is no deleted text.
  .use(remarkGfm, { singleTilde: false })
  .use(remarkRehype, { allowDangerousHtml: true });

/** Quotes and lists in each other; indentation in columns. */
const DEEPEST_CONTAINERS = 40;
const WIDEST_INDENT = 200;
/** Signs that may open markup, in one paragraph. The parser tries each against the rest of it. */
const MOST_SIGNS = 1000;

/** A line with at most `DEEPEST_CONTAINERS` markers in front. */
function shallowLine(line: string): string {
  const markers = /^\s*(?:>\s?|[-*+]\s+|\d{1,9}[.)]\s+)/;
  let rest = line.replace(/^[ \t]+/, (indent) => indent.slice(0, WIDEST_INDENT));
  let front = '';
  for (let level = 0; level < DEEPEST_CONTAINERS; level++) {
    const found = markers.exec(rest.slice(0, WIDEST_INDENT + 20))?.[0];
    if (!found) return front + rest;
    front += found;
    rest = rest.slice(found.length);
  }
  return front + rest.replace(/^(?:[>\s]|[-*+]\s|\d{1,9}[.)]\s)+/, '');
}

/**
 * The same Markdown without what takes the parser minutes: lists and quotes hundreds deep, paragraphs of
 * thousands of brackets or stars (their signs are escaped, so they are text).
 */
function tame(markdown: string): string {
  const out: string[] = [];
  let paragraph: string[] = [];
  let fence = '';
  const flush = () => {
    const signs = paragraph.reduce((sum, line) => sum + (line.match(/[*_[\]<!~`|&@]/g)?.length ?? 0), 0);
    for (const line of paragraph) out.push(signs > MOST_SIGNS ? line.replace(/[*_[\]<!~`|&@\\]/g, '\\$&') : line);
    paragraph = [];
  };
  for (const raw of markdown.split(/\r\n?|\n/)) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1] ?? '';
    if (fence) {
      out.push(raw);
      if (mark.startsWith(fence) && /^\s*[`~]+\s*$/.test(raw)) fence = '';
      continue;
    }
    const line = shallowLine(raw);
    if (mark || !line.trim() || /^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6})\s/.test(line)) flush();
    if (mark) fence = mark;
    if (mark) out.push(raw);
    else paragraph.push(line);
  }
  flush();
  return out.join('\n');
}

const hasRaw = (nodes: readonly { type: string; children?: unknown }[]): boolean =>
  nodes.some((node) => node.type === 'raw' || (Array.isArray(node.children) && hasRaw(node.children)));

/** The footnotes' English heading and arrows are the library's words, not the story's. */
const ownWords = (nodes: Nodes[]): Nodes[] =>
  nodes.flatMap((node): Nodes[] => {
    if (node.type !== 'element') return [node];
    if (node.properties.id === 'footnote-label' || node.properties.dataFootnoteBackref !== undefined) return [];
    return [{ ...node, children: ownWords(node.children) as typeof node.children }];
  });

export function fromMarkdown(markdown: string): Nodes[] {
  const tree = processor.runSync(processor.parse(tame(markdown)));
  const children = ownWords(tree.children);
  if (!hasRaw(children)) return children;
  // HTML inside Markdown opens and closes across nodes: only the whole text parses right.
  return fromHtml(toHtml({ type: 'root', children: children as typeof tree.children }, { allowDangerousHtml: true }));
}
