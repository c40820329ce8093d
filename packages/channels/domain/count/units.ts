import { graphemes } from './graphemes';

/** How much of a limit a text uses, and the place in it, in UTF-16 units, behind which it is too much; null where all of it fits. */
export type Counted = { used: number; cutAt: number | null };

/** A stretch that counts as a whole and is never cut, e.g. a link that weighs 23 whatever its length. */
export type Whole = { start: number; end: number; weight: number };

/** No post is this long anywhere: what stands behind it is weighed as one piece, so that a text of a megabyte holds nobody up. */
const LOOKED_AT = 120_000;

/**
 * Adds up what the characters of `text` weigh and finds where `limit` falls: never inside a character or a whole.
 * @param wholes in the order of the text, without overlaps
 * @param rest weighs what no limit reaches
 */
export function counted(
  text: string,
  limit: number,
  weigh: (character: string) => number,
  wholes: readonly Whole[] = [],
  rest: (text: string) => number = (behind) => behind.length,
): Counted {
  let used = 0;
  let cutAt: number | null = null;
  let next = 0;
  let done = 0;
  const add = (start: number, weight: number) => {
    used += weight;
    if (used > limit && cutAt === null) cutAt = start;
  };
  for (const { start, end } of graphemes(text)) {
    if (start < done) continue;
    if (start >= LOOKED_AT) {
      add(start, rest(text.slice(start)));
      break;
    }
    while (next < wholes.length && (wholes[next] as Whole).end <= start) next += 1;
    const whole = wholes[next];
    if (whole && whole.start < end) {
      add(start, whole.weight);
      done = Math.max(whole.end, end);
    } else add(start, weigh(text.slice(start, end)));
  }
  return { used, cutAt };
}

/** As Bluesky counts its 300: characters as a reader sees them. */
export const byGraphemes = (text: string, limit: number): Counted => counted(text, limit, () => 1);

/** In UTF-16 units, as Telegram counts the places of entities; its length limits are never stricter than this. */
export const byUtf16 = (text: string, limit: number): Counted => counted(text, limit, (character) => character.length);
