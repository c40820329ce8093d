import { extractHashtagsWithIndices } from 'twitter-text';

/** A link or a hashtag in a text; `start` and `end` in UTF-16 units, `value` the address or the tag without its sign. */
export type Mark = { kind: 'link' | 'tag'; start: number; end: number; value: string };

/** No post is longer. */
const LOOKED_AT = 20_000;

const ADDRESS = /https?:\/\/[^\s<>"“”]{1,2000}/giu;
/** What ends a sentence around an address does not belong to it. */
const AFTER = /[.,;:!?…'’»\]]+$/u;

/** The address at the beginning of `found`: a closing bracket is part of it only where it opens one. */
function address(found: string): string {
  let bare = found.replace(AFTER, '');
  while (bare.endsWith(')') && bare.split('(').length < bare.split(')').length) bare = bare.slice(0, -1).replace(AFTER, '');
  return bare;
}

/**
 * Links with a protocol, and hashtags, in the order of the text; they never overlap. Any host will do: a network that lists the names it
 * knows (X) counts by its own library.
 */
export function marksOf(text: string): Mark[] {
  const head = text.slice(0, LOOKED_AT);
  const links = [...head.matchAll(ADDRESS)].flatMap(({ index, 0: found }): Mark[] => {
    const value = address(found);
    return URL.canParse(value) ? [{ kind: 'link', start: index, end: index + value.length, value }] : [];
  });
  const tags = extractHashtagsWithIndices(head).map(
    ({ hashtag, indices: [start, end] }): Mark => ({ kind: 'tag', start, end, value: hashtag }),
  );
  // The part of an address behind "#" is no hashtag.
  const free = tags.filter((tag) => !links.some((link) => tag.start < link.end && link.start < tag.end));
  return [...links, ...free].sort((a, b) => a.start - b.start);
}
