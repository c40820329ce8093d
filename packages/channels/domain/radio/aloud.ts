import { type SpokenOptions, spoken } from '@hoitu/viet-text';

type Note = { written: string; said: string };

/**
 * What a speech engine is given of a written text: each line turned into its spoken form, an empty line between two. An engine runs
 * lines that end without a mark together, and a presenter does not.
 * @param notes readings for this text; they win over `options`
 */
export function aloud(text: string, options: SpokenOptions = {}, notes: readonly Note[] = []): string {
  const names = { ...options.names, ...Object.fromEntries(notes.map(({ written, said }) => [written, said])) };
  return text
    .split('\n')
    .map((line) => spoken(line, { ...options, names }).text.trim())
    .filter(Boolean)
    .join('\n\n');
}
