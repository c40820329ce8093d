import type { Element, ElementContent, Properties } from 'hast';
import { DEEPEST, el, text } from './hast';

type Node = Record<string, unknown>;

/** Nodes read from one value. JSON of any real size stays far below; a value that holds itself does not. */
const MOST_NODES = 2_000_000;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]);
const str = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** Where nodes of unknown kind keep their text. */
const HOLDERS = ['text', 'value', 'content', 'children'];
const MARKS: [string, string][] = [
  ['code', 'code'],
  ['strikethrough', 'del'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
];

/** Strapi Blocks into hast. Source: https://docs.strapi.io/cms/features/content-type-builder (Rich text, Blocks) */
export function fromBlocks(value: unknown): ElementContent[] {
  let left = MOST_NODES;

  /** All text below `from`, in order, without recursion. */
  function flat(from: unknown): string {
    const out: string[] = [];
    const todo = [from];
    while (todo.length && left-- > 0) {
      const next = todo.pop();
      if (typeof next === 'string' || typeof next === 'number') out.push(String(next));
      else if (Array.isArray(next)) for (let i = next.length - 1; i >= 0; i--) todo.push(next[i]);
      else if (isNode(next)) for (let i = HOLDERS.length - 1; i >= 0; i--) todo.push(next[HOLDERS[i] as string]);
    }
    return out.join('');
  }

  /** Shift+Enter in the editor is a line end in the text. */
  const lines = (value: string): ElementContent[] =>
    value.split('\n').flatMap((line, at) => (at ? [el('br', {}, []), text(line)] : [text(line)]));

  function marked(node: Node): ElementContent[] {
    const said = typeof node.text === 'string' ? node.text : flat(node.text);
    if (!said) return [];
    const inner: ElementContent[] = node.code === true ? [text(said)] : lines(said);
    return MARKS.reduce((kids, [mark, tag]) => (node[mark] === true ? [el(tag, {}, kids)] : kids), inner);
  }

  function image(node: Node): Element[] {
    const file = isNode(node.image) ? node.image : node;
    const caption = str(file.caption) ?? str(node.caption);
    const properties: Properties = {
      src: str(file.url) ?? str(file.src),
      alt: str(file.alternativeText) ?? str(file.alt) ?? '',
      ...dimensions(file),
    };
    const figure = el('figure', {}, [el('img', properties, [])]);
    if (caption) figure.children.push(el('figcaption', {}, [text(caption)]));
    return [figure];
  }

  const BUILD: Record<string, (node: Node, depth: number) => ElementContent[]> = {
    text: marked,
    paragraph: (node, depth) => [el('p', {}, many(node.children, depth))],
    heading: (node, depth) => [el(`h${Math.min(6, Math.max(1, Math.round(Number(node.level)) || 1))}`, {}, many(node.children, depth))],
    list: (node, depth) => [el(node.format === 'ordered' ? 'ol' : 'ul', {}, many(node.children, depth))],
    'list-item': (node, depth) => [el('li', {}, many(node.children, depth))],
    quote: (node, depth) => [el('blockquote', {}, many(node.children, depth))],
    code: (node) => [
      el('pre', {}, [
        el('code', { className: typeof node.language === 'string' ? [`language-${node.language}`] : undefined }, [
          text(flat(node.children)),
        ]),
      ]),
    ],
    image: (node, depth) => [...image(node), ...many(node.children, depth)],
    link: (node, depth) => [
      el(
        'a',
        { href: str(node.url) ?? str(node.href), title: str(node.title), rel: str(node.rel)?.split(/\s+/) },
        many(node.children, depth),
      ),
    ],
  };

  function one(node: unknown, depth: number): ElementContent[] {
    if (left-- <= 0) return [];
    if (typeof node === 'string' || typeof node === 'number') return lines(String(node));
    if (Array.isArray(node)) return many(node, depth);
    if (!isNode(node)) return [];
    if (depth >= DEEPEST) return [text(flat(node))];
    const type = typeof node.type === 'string' ? node.type : '';
    const build = Object.hasOwn(BUILD, type) ? BUILD[type] : undefined;
    if (build) return build(node, depth + 1);
    // An unknown block of words is a paragraph of its own.
    const kids = [...marked(node), ...HOLDERS.slice(1).flatMap((key) => many(node[key], depth + 1))];
    return type && kids.length ? [el('div', {}, kids)] : kids;
  }

  function many(values: unknown, depth: number): ElementContent[] {
    const out: ElementContent[] = [];
    for (const value of list(values)) {
      const made = depth >= DEEPEST && Array.isArray(value) ? [text(flat(value))] : one(value, Array.isArray(value) ? depth + 1 : depth);
      // A list that says only how far it is indented belongs to the list before it.
      const target =
        isNode(value) && value.type === 'list' && depth === 0 ? listAbove(out.at(-1), Number(value.indentLevel) || 0) : undefined;
      for (const kid of made) (target ? target.children : out).push(kid);
    }
    return out;
  }

  return many(value, 0);
}

function listAbove(before: ElementContent | undefined, indent: number): Element | undefined {
  const isList = (node: ElementContent | undefined): node is Element => node?.type === 'element' && /^[ou]l$/.test(node.tagName);
  let at = indent > 0 && isList(before) ? before : undefined;
  for (let level = 1; at && level < Math.min(indent, DEEPEST); level++) {
    const below = at.children.at(-1);
    if (!isList(below)) break;
    at = below;
  }
  return at;
}

const dimensions = (file: Node): Properties => ({
  width: typeof file.width === 'number' ? file.width : undefined,
  height: typeof file.height === 'number' ? file.height : undefined,
});
