import { graphemes } from './count/graphemes';

const sentenceBreaks = new Intl.Segmenter('vi', { granularity: 'sentence' });

/** What a suggestion is worth looking at: posts are far shorter. */
const LOOKED_AT = 6_000;

/** No thread is this long. */
const THREADED = 20_000;

/** Whether a text may stand in one post. */
export type Fits = (text: string) => boolean;

/** Sentences with the space behind them. An address holds "?" and "." too: a break counts only behind white space. */
export function sentences(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  for (const { index } of sentenceBreaks.segment(text))
    if (index > start && /\s/.test(text[index - 1] as string)) {
      out.push(text.slice(start, index));
      start = index;
    }
  if (start < text.length) out.push(text.slice(start));
  return out;
}

/** The longest beginning of whole sentences that fits; null where not even the first does, or where all of it fits. */
export function withoutLastSentences(text: string, fits: Fits): string | null {
  if (fits(text)) return null;
  const all = sentences(text.slice(0, LOOKED_AT));
  for (let keep = all.length - 1; keep > 0; keep -= 1) {
    const head = all.slice(0, keep).join('').trimEnd();
    if (fits(head)) return head;
  }
  return null;
}

const words = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];
const characters = (text: string): string[] => [...graphemes(text)].map(({ start, end }) => text.slice(start, end));
const LEVELS = [sentences, words, characters];

/** The beginning of whole words that fits with an ellipsis; null where nothing is left. */
export function atWord(text: string, fits: Fits): string | null {
  if (fits(text)) return null;
  const all = words(text.slice(0, LOOKED_AT));
  let low = 0;
  let high = all.length;
  const head = (count: number) =>
    `${all
      .slice(0, count)
      .join('')
      .replace(/[\s.,;:!?…–—-]+$/u, '')}…`;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(head(middle))) low = middle;
    else high = middle - 1;
  }
  return low > 0 ? head(low) : null;
}

/**
 * `text` in pieces that all fit, broken between sentences, else between words, else between characters; null where `most` are too few.
 */
export function split(text: string, fits: Fits, most: number): string[] | null {
  if (text.length > THREADED) return null;
  const out: string[] = [];
  let piece = '';
  const close = (): boolean => {
    if (piece.trim()) out.push(piece.trim());
    piece = '';
    return out.length <= most;
  };
  const put = (part: string, level: number): boolean => {
    if (fits((piece + part).trim())) {
      piece += part;
      return true;
    }
    const finer = LEVELS[level];
    // A part that fits by itself begins the next piece; a larger one is broken where it stands.
    if (fits(part.trim()) && piece.trim()) return close() && put(part, level);
    if (!finer) return false;
    return finer(part).every((smaller) => put(smaller, level + 1));
  };
  return sentences(text).every((part) => put(part, 1)) && close() ? out : null;
}
