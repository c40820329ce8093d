/** A stretch of Markdown that is parsed by itself; `wild` ones are too dear to parse and stay text. */
export type Chunk = { text: string; wild: boolean };

/** Quotes and lists in each other; indentation in columns. */
const DEEPEST_CONTAINERS = 40;
const WIDEST_INDENT = 200;
/** Signs that may open markup, in one paragraph. The parser tries each against the rest of it. */
const MOST_SIGNS = 1000;
/** Characters parsed at once: more than a long story, so only monsters are cut (and lose what refers across the cut). */
const LONGEST = 30_000;
/**
 * Lines and signs parsed in one body: some 200 kB of dense Markdown, a second or two. What is left after that stays
 * text. A line of a list or quote is `CONTAINER` times the work of another.
 */
const MOST_WORK = 30_000;
const CONTAINER = 4;

const MARKERS = /^\s*(?:>\s?|[-*+]\s+|\d{1,9}[.)]\s+)/;
const STARTS = /^\s*(?:[-*+]|\d{1,9}[.)]|#{1,6})\s/;
const SIGNS = /[*_[\]<!~`|&@\\]/g;

/** A line with at most `DEEPEST_CONTAINERS` markers in front. */
function shallowLine(line: string): string {
  let rest = line.replace(/^[ \t]+/, (indent) => indent.slice(0, WIDEST_INDENT));
  let front = '';
  for (let level = 0; level < DEEPEST_CONTAINERS; level++) {
    const found = MARKERS.exec(rest.slice(0, WIDEST_INDENT + 20))?.[0];
    if (!found) return front + rest;
    front += found;
    rest = rest.slice(found.length);
  }
  return front + rest.replace(/^(?:[>\s]|[-*+]\s|\d{1,9}[.)]\s)+/, '');
}

/**
 * `markdown` in stretches that a Markdown parser reads in bounded time: lists and quotes hundreds deep are made
 * shallow, paragraphs of thousands of brackets or stars are `wild`, and so is all beyond `MOST_WORK`.
 */
export function chunks(markdown: string): Chunk[] {
  const out: Chunk[] = [];
  let calm: string[] = [];
  let length = 0;
  let paragraph: string[] = [];
  let work = 0;
  let fence = '';

  const cut = () => {
    if (calm.length) out.push({ text: calm.join('\n'), wild: work > MOST_WORK });
    calm = [];
    length = 0;
  };
  const keep = (line: string) => {
    calm.push(line);
    length += line.length + 1;
  };
  const flush = () => {
    const signs = paragraph.reduce((sum, line) => sum + (line.match(SIGNS)?.length ?? 0), 0);
    if (signs > MOST_SIGNS) {
      cut();
      out.push({ text: paragraph.join('\n'), wild: true });
    } else {
      work += signs;
      paragraph.forEach(keep);
    }
    paragraph = [];
    if (length > LONGEST) cut();
  };

  let room = LONGEST;
  for (const raw of markdown.split(/\r\n?|\n/)) {
    work++;
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1] ?? '';
    if (fence) {
      keep(raw);
      if (mark.startsWith(fence) && /^\s*[`~]+\s*$/.test(raw)) fence = '';
      continue;
    }
    const line = shallowLine(raw);
    if (line !== raw || MARKERS.test(line.slice(0, WIDEST_INDENT))) work += CONTAINER;
    room -= line.length;
    if (mark || !line.trim() || STARTS.test(line) || room < 0) {
      flush();
      room = LONGEST;
    }
    if (mark) {
      fence = mark;
      keep(raw);
    } else paragraph.push(line);
  }
  flush();
  cut();
  return out;
}
