import { extractUrlsWithIndices } from 'twitter-text';
import { graphemes } from './graphemes';
import { type Counted, counted, type Whole } from './units';

const LOOKED_AT = 20_000;
/** `@somebody@instance`: the instance is free of charge. */
const REMOTE = /(?<![\w/@.-])@[a-z0-9_][a-z0-9_.-]{0,63}@[a-z0-9][a-z0-9.-]{0,252}[a-z0-9]/gi;

const overlaps = (one: Whole, other: Whole) => one.start < other.end && other.start < one.end;

function wholesOf(text: string, perUrl: number): Whole[] {
  const head = text.slice(0, LOOKED_AT);
  const urls = extractUrlsWithIndices(head, { extractUrlsWithoutProtocol: false }).map(({ indices: [start, end] }) => ({
    start,
    end,
    weight: perUrl,
  }));
  const mentions = [...head.matchAll(REMOTE)]
    .map(({ index, 0: all }) => ({ start: index, end: index + all.length, weight: all.lastIndexOf('@') }))
    .filter((mention) => !urls.some((url) => overlaps(url, mention)));
  return [...urls, ...mentions].sort((a, b) => a.start - b.start);
}

/**
 * As Mastodon counts a status: characters as a reader sees them, a link as `perUrl` whatever its length, a mention without its instance.
 * The content warning counts too. Source: Mastodon, app/validators/status_length_validator.rb.
 */
export function byToot(text: string, warning: string, limit: number, perUrl: number): Counted {
  const before = [...graphemes(warning)].length;
  const { used, cutAt } = counted(text, limit - before, () => 1, wholesOf(text, perUrl));
  return { used: used + before, cutAt };
}
