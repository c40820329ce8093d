import { parseTweet } from 'twitter-text';
import { wholeBefore } from './graphemes';
import type { Counted } from './units';

/** X's own limit for accounts without a subscription. */
export const X_LIMIT = 280;

/** No post is this long: what stands behind it is counted one for one, so that a text of a megabyte holds nobody up. */
const LOOKED_AT = 20_000;

/** What an X post weighs by X's own library: a link 23, an emoji 2, and letters such as ế, ạ or ữ 2 as well. Give it NFC. */
export function weighted(text: string): number {
  return parseTweet(text.slice(0, LOOKED_AT)).weightedLength + Math.max(0, text.length - LOOKED_AT);
}

/** The weight against X's 280, cut between characters. */
export function byWeight(text: string): Counted {
  const used = weighted(text);
  if (used <= X_LIMIT) return { used, cutAt: null };
  const { validRangeEnd } = parseTweet(text.slice(0, LOOKED_AT));
  return { used, cutAt: wholeBefore(text, validRangeEnd + 1) };
}
