import type { Suggestion } from '../contracts';
import { atWord, type Fits, withoutLastSentences } from './shorten';

/**
 * Ways to make a text fit by leaving out its end, with what each takes away by the network's own count.
 * @param note stands before the text and stays
 */
export function shorter(whole: string, note: string, fitsWhole: Fits, count: (text: string) => number): Suggestion[] {
  const text = whole.slice(note.length);
  const fits: Fits = (own) => fitsWhole(note + own);
  if (!text || fits(text)) return [];
  const out: Suggestion[] = [];
  const all = count(text);
  const kept = withoutLastSentences(text, fits);
  if (kept)
    out.push({
      label: { en: `Drop the last sentences (−${all - count(kept)})`, vi: `Bỏ các câu cuối (−${all - count(kept)})` },
      fields: { text: kept },
    });
  const cut = atWord(text, fits);
  if (cut)
    out.push({
      label: { en: `Cut it with “…” (−${all - count(cut)})`, vi: `Cắt bớt bằng “…” (−${all - count(cut)})` },
      fields: { text: cut },
    });
  return out;
}
