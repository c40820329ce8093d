import type { Nodes, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { fromBlocks } from './blocks';
import { paragraphs, root } from './hast';
import { fromHtml } from './html';
import { fromMarkdown } from './markdown';
import { SCHEMA } from './schema';
import { settle } from './settle';

export type BodyFormat = 'blocks' | 'markdown' | 'html';

const HTML_START =
  /^\s*<(?:!doctype|!--|\/?(?:p|div|h[1-6]|ul|ol|table|blockquote|figure|section|article|span|strong|b|em|i|a|img|br|hr|pre|html|body)(?=[\s/>]))/i;
const HTML_BLOCK = /<\/(?:p|div|h[1-6]|ul|ol|table|blockquote|figure)\s*>/i;
const MARKDOWN = /^ {0,3}(?:#{1,6} |[-*+] |\d{1,3}[.)] |>|```)|\*\*[^\s*]|\]\([^)\s]/m;

/** HTML where it begins as HTML or holds closed blocks, and nothing in it is Markdown (which may hold HTML itself). */
const formatOf = (body: string): BodyFormat =>
  (HTML_START.test(body) || HTML_BLOCK.test(body)) && !MARKDOWN.test(body) ? 'html' : 'markdown';

/** The words of a body that no parser could read. */
function asText(body: string): Nodes[] {
  const words = body.replace(/<\/?(?:p|div|h[1-6]|li|tr|blockquote)(?:[\s/][^<>]*)?>/gi, '\n\n').replace(/<\/?[a-z][^<>]*>/gi, '');
  return paragraphs(words);
}

function read(value: unknown, format: BodyFormat | undefined): Nodes[] {
  if (typeof value !== 'string') return fromBlocks(value);
  try {
    const as = format ?? formatOf(value);
    if (as === 'blocks') return fromBlocks(JSON.parse(value));
    return as === 'html' ? fromHtml(value) : fromMarkdown(value);
  } catch {
    // Too deep for a parser, or no JSON: the words count more than their form.
    return asText(value);
  }
}

/**
 * One sanitised tree for a story's body, whatever editor wrote it. Never throws; text is never lost.
 * @param value Strapi Blocks (parsed or JSON), Markdown or HTML; anything else gives what text it holds
 * @param format guessed where left out: an array is Blocks, a string HTML or Markdown
 */
export function toTree(value: unknown, format?: BodyFormat): Root {
  return sanitize(root(settle(read(value, format))), SCHEMA) as Root;
}
