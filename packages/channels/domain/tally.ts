/** Units a text can be counted in without knowing the network. */
export type TallyUnit = 'characters' | 'weighted' | 'graphemes' | 'bytes';

const URL = /https?:\/\/\S+/g;
/** X counts every address as 23 (docs.x.com, counting characters). */
const LINK = 23;
/** What X counts single; all else weighs double (twitter-text, config v3). */
const SINGLE: readonly (readonly [number, number])[] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];

const segments = new Intl.Segmenter('vi', { granularity: 'grapheme' });
const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

function weighted(text: string): number {
  let sum = (text.match(URL) ?? []).length * LINK;
  for (const { segment } of segments.segment(text.normalize('NFC').replace(URL, ''))) {
    if (EMOJI.test(segment)) sum += 2;
    else
      for (const letter of segment) {
        const code = letter.codePointAt(0) as number;
        sum += SINGLE.some(([from, to]) => code >= from && code <= to) ? 1 : 2;
      }
  }
  return sum;
}

const TALLIES: Record<TallyUnit, (text: string) => number> = {
  characters: (text) => [...text].length,
  weighted,
  graphemes: (text) => [...segments.segment(text)].length,
  bytes: (text) => new TextEncoder().encode(text).length,
};

const counts = (unit: string): unit is TallyUnit => unit in TALLIES;

/**
 * What a network's own count of `before` becomes for `now`, said while somebody types and the server has not answered yet.
 * Links, signatures and all a channel adds itself stay in `used`: only the difference is counted here.
 */
export function tallied(unit: string, used: number, before: string, now: string): number {
  if (!counts(unit) || before === now) return used;
  return used + TALLIES[unit](now) - TALLIES[unit](before);
}
