/** A span of a message, in UTF-16 units (core.telegram.org/bots/api#messageentity): what JavaScript counts in. */
export type Entity = { type: 'bold'; offset: number; length: number };

/**
 * The headline in bold, and of a correction its title. Spans are given beside the text, never as markup in it: a headline with "_" or "<"
 * breaks no message. Links and hashtags Telegram finds by itself.
 * @param note what stands before the editor's words
 */
export function entitiesOf(text: string, note: string, headline: string): Entity[] {
  const title = note.indexOf(':') + 1;
  const begins = headline && text.startsWith(headline, note.length) ? headline.length : 0;
  return [
    ...(title > 0 ? [{ type: 'bold' as const, offset: 0, length: title }] : []),
    ...(begins > 0 ? [{ type: 'bold' as const, offset: note.length, length: begins }] : []),
  ];
}
