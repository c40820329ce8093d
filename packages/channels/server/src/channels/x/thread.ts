import { weighted, X_LIMIT } from '../../../../domain/count/weighted';
import { split } from '../../../../domain/shorten';
import { THREAD } from './settings';

/** " (10/10)" weighs eight. */
const NUMBER = 8;

const fits = (text: string) => weighted(text) <= X_LIMIT;
const fitsNumbered = (text: string) => weighted(text) <= X_LIMIT - NUMBER;

/**
 * A text and its link as the posts of a thread, numbered; one post where it fits into one. The link stands at the end of the last one.
 * A text that no thread can hold stays one post, so that `check` can say by how much it is too long.
 */
export function threadOf(text: string, link: string | null): string[] {
  const tail = link && !text.includes(link) ? link : null;
  const whole = [text, tail].filter(Boolean).join('\n\n');
  if (fits(whole)) return [whole];
  const pieces = split(text, fitsNumbered, THREAD);
  if (!pieces) return [whole];
  if (tail) {
    const last = [pieces.at(-1), tail].join('\n\n');
    if (fitsNumbered(last)) pieces[pieces.length - 1] = last;
    else pieces.push(tail);
  }
  return pieces.length > THREAD ? [whole] : pieces.map((piece, index) => `${piece} (${index + 1}/${pieces.length})`);
}
