import { stripControls } from '@hoitu/viet-text';
import type { Element, Nodes, Properties } from 'hast';
import { BLOCK, DEEPEST, DROPPED, el, type Kid, text } from './hast';
import { around, flow, isBlank, isBlock, items, phrasing, tidy } from './shape';
import { safeUrl } from './url';

/** One name for what is the same. */
const NAMES: Record<string, string> = { b: 'strong', i: 'em', s: 'del', strike: 'del', tt: 'code', summary: 'p', dir: 'ul', menu: 'ul' };
/** Kept as they are, around inline content. */
const INLINE = new Set('strong em u del ins sub sup mark small q abbr cite kbd code'.split(' '));
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
/** Elements whose own white space is only layout of the source. */
const STRUCTURE = new Set('table thead tbody tfoot tr dl'.split(' '));
const KEPT = new Set('blockquote li figure figcaption caption td th dt dd'.split(' '));

const str = (value: unknown): string | undefined =>
  typeof value === 'string' ? stripControls(value).normalize('NFC').trim() || undefined : undefined;
const size = (value: unknown): number | undefined => {
  const pixels = typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(pixels) && pixels >= 1 ? Math.round(pixels) : undefined;
};
const attributes = (all: Record<string, string | number | string[] | undefined>): Properties =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));

const REL = ['nofollow', 'sponsored', 'ugc'];

function link(node: Element, kids: Kid[]): Kid[] {
  const href = safeUrl(node.properties.href, 'link');
  if (href === null) return kids;
  const given = ([] as unknown[]).concat(node.properties.rel ?? []).flatMap((value) => String(value).toLowerCase().split(/\s+/));
  const outside = /^(?:https?:|[/\\]{2})/.test(href) ? ['noopener', 'noreferrer'] : [];
  const rel = [...REL.filter((word) => given.includes(word)), ...outside];
  return around('a', attributes({ href, title: str(node.properties.title), rel: rel.length ? rel : undefined }), kids);
}

function image(node: Element): Kid[] {
  const { alt, title, width, height } = node.properties;
  const src = safeUrl(node.properties.src, 'image');
  const said = str(alt);
  if (src === null) return said ? [text(said)] : [];
  return [el('img', attributes({ src, alt: said ?? '', title: str(title), width: size(width), height: size(height) }), [])];
}

function kept(node: Element, tag: string, kids: Kid[]): Kid[] {
  const { properties } = node;
  if (tag === 'ul' || tag === 'ol')
    return [el(tag, attributes({ start: tag === 'ol' && properties.start !== 1 ? size(properties.start) : undefined }), items(kids))];
  if (STRUCTURE.has(tag))
    return [
      el(
        tag,
        {},
        kids.filter((kid) => !isBlank(kid)),
      ),
    ];
  if (tag === 'td' || tag === 'th') {
    const align = ['left', 'center', 'right'].find((side) => side === properties.align);
    return [el(tag, attributes({ colSpan: size(properties.colSpan), rowSpan: size(properties.rowSpan), align }), tidy(kids))];
  }
  if (tag === 'blockquote') return [el(tag, {}, flow(kids))];
  return [el(tag, {}, tag === 'figure' ? kids.filter((kid) => !isBlank(kid)) : tidy(kids))];
}

function one(node: Element, kids: Kid[]): Kid[] {
  const tag = NAMES[node.tagName] ?? node.tagName;
  if (tag === 'a') return link(node, kids);
  if (tag === 'img') return image(node);
  if (tag === 'br' || tag === 'hr') return [el(tag, {}, [])];
  // GFM's task lists: the tick is what the item says.
  if (tag === 'input') return node.properties.type === 'checkbox' ? [text(node.properties.checked ? '☑' : '☐')] : [];
  if (tag === 'p') return kids.some(isBlock) ? flow(kids) : kids.every(isBlank) ? [] : [el('p', {}, tidy(kids))];
  if (tag === 'code') {
    const language = ([] as unknown[])
      .concat(node.properties.className ?? [])
      .find((name) => /^language-[\w+#-]{1,40}$/.test(String(name)));
    return around('code', attributes({ className: language ? [String(language)] : undefined }), kids);
  }
  if (INLINE.has(tag)) return around(tag, tag === 'abbr' ? attributes({ title: str(node.properties.title) }) : {}, kids);
  if (tag === 'pre') return kids.every(isBlank) ? [] : [el(tag, {}, phrasing(kids))];
  if (HEADINGS.has(tag)) return kids.every(isBlank) ? [] : [el(tag, {}, tidy(phrasing(kids)))];
  if (tag === 'ul' || tag === 'ol' || STRUCTURE.has(tag) || KEPT.has(tag)) return kept(node, tag, kids);
  return BLOCK.has(tag) ? flow(kids) : kids;
}

/** All text below `node`, without recursion: it may lie 10,000 levels deep. */
function flat(node: Nodes): string {
  const out: string[] = [];
  const todo: (Nodes | string)[] = [node];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (typeof next === 'string') out.push(next);
    else if (next.type === 'text') out.push(next.value);
    else if ('children' in next && !(next.type === 'element' && DROPPED.has(next.tagName))) {
      const gap = next.type === 'element' && BLOCK.has(next.tagName) ? ' ' : '';
      todo.push(gap);
      for (let i = next.children.length - 1; i >= 0; i--) todo.push(next.children[i] as Nodes);
      todo.push(gap);
    }
  }
  return out.join('');
}

const clean = (value: string): Kid => text(stripControls(value).normalize('NFC'));

function settled(nodes: Nodes[], depth: number): Kid[] {
  return nodes.flatMap((node): Kid[] => {
    if (node.type === 'text') return [clean(node.value)];
    if (node.type !== 'element' || DROPPED.has(node.tagName)) return [];
    return depth >= DEEPEST ? [clean(flat(node))] : one(node, settled(node.children, depth + 1));
  });
}

/**
 * One shape for what Blocks, Markdown and HTML say: blocks at the top, lists of items, one name for each meaning,
 * safe addresses, NFC text without controls, at most `DEEPEST` levels. Text is never lost.
 */
export const settle = (nodes: Nodes[]): Kid[] => flow(settled(nodes, 0));
