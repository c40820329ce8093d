import { BLOCK, DEEPEST, DROPPED } from './hast';

const VOID = new Set('area base br col embed frame hr img input link meta param source track wbr'.split(' '));

/** What the opening of an element closes by itself, where it lies on top. */
const CLOSES: Record<string, string[]> = {
  p: ['p'],
  li: ['p', 'li'],
  dt: ['p', 'dt', 'dd'],
  dd: ['p', 'dt', 'dd'],
  td: ['p', 'td', 'th'],
  th: ['p', 'td', 'th'],
  tr: ['p', 'td', 'th', 'tr'],
  tbody: ['p', 'td', 'th', 'tr', 'thead', 'tbody', 'tfoot'],
};
CLOSES.thead = CLOSES.tfoot = CLOSES.tbody as string[];

/** How far up a closing tag looks for its opening. */
const REACH = 20;

/** Tags without an end, each searched for to the end of the text, before all that follows counts as text. */
const MOST_ENDLESS = 10;

/** Where the tag whose name ends at `at` ends itself (0 where it does not), by the tokenizer of the HTML standard (13.2.5.32–40). */
function tagEnd(html: string, at: number): number {
  let i = at;
  const skip = (chars: RegExp) => {
    while (i < html.length && chars.test(html[i] ?? '')) i++;
  };
  while (i < html.length) {
    skip(/[\s/]/);
    if (html[i] === '>') return i + 1;
    i++;
    skip(/[^\s/>=]/);
    skip(/\s/);
    if (html[i] !== '=') continue;
    i++;
    skip(/\s/);
    const quote = html[i];
    if (quote === '"' || quote === "'") {
      const end = html.indexOf(quote, i + 1);
      i = end < 0 ? html.length : end + 1;
    } else skip(/[^\s>]/);
  }
  return 0;
}

/** After `needle`, searched from `at`; the end of the text where it is missing. */
function after(html: string, needle: string, at: number): number {
  const found = html.indexOf(needle, at);
  return found < 0 ? html.length : found + needle.length;
}

/** After the closing tag of a dropped element, whose content may hold anything; null where it is never closed. */
function afterElement(html: string, name: string, at: number): number | null {
  const close = new RegExp(`</${name}(?![^\\s/>])`, 'gi');
  close.lastIndex = at;
  return close.exec(html) ? after(html, '>', close.lastIndex) : null;
}

/**
 * The same HTML, balanced and at most `DEEPEST` levels deep, without comments and dropped elements; no text is lost.
 * An HTML parser needs quadratic time for 100,000 open elements, and quadratic memory to reopen unclosed
 * formatting, so neither may reach it. This is no sanitiser: that is `settle` and the schema.
 */
export function shallow(html: string): string {
  const out: string[] = [];
  const unclosed = new Set<string>();
  let endless = 0;
  const open: { name: string; kept: boolean }[] = [];
  // Between what stood apart something stays, or "<" and "b>" would become a tag.
  const gap = (name: string) => out.push(BLOCK.has(name) ? ' ' : '<!---->');
  const close = () => {
    const top = open.pop();
    if (top) top.kept ? out.push(`</${top.name}>`) : gap(top.name);
  };
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start < 0) break;
    out.push(html.slice(at, start));
    const [, slash = '', name = ''] = /^<(\/?)([a-z][^\s/>]{0,30})/i.exec(html.slice(start, start + 40)) ?? [];
    const tag = name.toLowerCase();
    if (!tag) {
      // A comment of any kind ends at its ">"; a lone "<" is text.
      const comment = /^<(?:[!?]|\/[^a-z])/i.test(html.slice(start, start + 3));
      at = !comment ? start + 1 : html.startsWith('<!--', start) ? after(html, '-->', start + 2) : after(html, '>', start + 2);
      out.push(comment ? '<!---->' : '&lt;');
      continue;
    }
    at = tagEnd(html, start + 1 + slash.length + name.length);
    if (at === 0) {
      // A tag that never ends would swallow the rest of the story: its "<" is text instead.
      out.push('&lt;');
      at = start + 1;
      if (++endless < MOST_ENDLESS) continue;
      break;
    }
    if (slash) {
      const depth = open.slice(-REACH).findLastIndex((entry) => entry.name === tag);
      const levels = depth < 0 ? 0 : Math.min(REACH, open.length) - depth;
      for (let i = 0; i < levels; i++) close();
      if (!levels) gap(tag);
    } else if (DROPPED.has(tag)) {
      const end = VOID.has(tag) || unclosed.has(tag) ? null : afterElement(html, tag, at);
      // What is never closed loses its tag alone: a story does not end at a broken embed.
      if (end === null) unclosed.add(tag);
      else at = end;
      gap('');
    } else if (VOID.has(tag)) out.push(html.slice(start, at));
    else {
      while (CLOSES[tag]?.includes(open.at(-1)?.name ?? '')) close();
      const kept = open.length < DEEPEST;
      kept ? out.push(html.slice(start, at)) : gap(tag);
      open.push({ name: tag, kept });
    }
  }
  out.push(html.slice(at).replaceAll('<', '&lt;'));
  return out.join('');
}
