import { collapse, stripControls, stripInvisible } from './characters';

/** Tags inside a word or sentence; any other tag ends a word. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(' '),
);

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

export function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * One line of plain text, NFC: no tags, no entities, no controls or invisible marks, white space collapsed.
 * It is text, not safe HTML: escape it where it goes into a page.
 */
export function plain(text: string): string {
  const untagged = text
    .replace(/<!--(?:(?!-->|<!--)[\s\S])*-->/g, ' ')
    // No "<" inside: a stray "a < b" costs nothing, and many of them stay linear.
    .replace(/<\/?([a-z][a-z0-9-]*)(?:[\s/][^<>]*)?>/gi, (_, name: string) => (INLINE.has(name.toLowerCase()) ? '' : ' '))
    .replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, entity);
  return collapse(stripInvisible(stripControls(untagged))).normalize('NFC');
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** The whole characters (as a reader sees them) of `text` that fit into `max` UTF-16 units. */
function fitting(text: string, max: number): string {
  let end = 0;
  // Past the limit by a little, so that the character that stands on it is seen whole.
  for (const { index, segment } of graphemes.segment(text.slice(0, max + 64))) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}

/**
 * The beginning of `plain(text)` in at most `max` characters (UTF-16 units) including the ellipsis, cut between words.
 * A text that fits comes back whole.
 */
export function excerpt(text: string, max: number): string {
  const whole = plain(text);
  const most = Math.max(0, Math.floor(max));
  if (whole.length <= most) return whole;
  if (most === 0) return '';
  const head = fitting(whole, most - 1);
  const atWord = whole[head.length] === ' ' ? head : head.slice(0, Math.max(0, head.lastIndexOf(' ')));
  const kept = (atWord || head).replace(/[\s.,;:!?…–—\-([{"“‘']+$/u, '');
  return `${kept || atWord || head}…`;
}
