import { spoken } from '@hoitu/viet-text';
import { optionsOf, type Reader } from './script';

/** A voice knows by the capital that a sentence has ended: espeak-ng makes no pause at "… xong. ba người …", as a number in words begins. */
const sentences = (text: string): string =>
  text.replace(/(^|[.!?…]["”’)]?\s+)(["“‘(]?)(\p{Ll})/gu, (_, before, quote, letter) => before + quote + letter.toLocaleUpperCase('vi'));

/**
 * What a speech engine is given of a written text: each line turned into its spoken form, an empty line between two. An engine runs
 * lines that end without a mark together, and a presenter does not.
 */
export function aloud(text: string, reader: Reader = {}): string {
  const options = optionsOf(reader);
  return text
    .split('\n')
    .map((line) => sentences(spoken(line, options).text.trim()))
    .filter(Boolean)
    .join('\n\n');
}
