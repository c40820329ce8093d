import { spoken } from '@hoitu/viet-text';
import { optionsOf, type Reader } from './script';

/**
 * What a speech engine is given of a written text: each line turned into its spoken form, an empty line between two. An engine runs
 * lines that end without a mark together, and a presenter does not.
 */
export function aloud(text: string, reader: Reader = {}): string {
  const options = optionsOf(reader);
  return text
    .split('\n')
    .map((line) => spoken(line, options).text.trim())
    .filter(Boolean)
    .join('\n\n');
}
