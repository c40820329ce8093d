import { plain } from '../plain';

/** How numbers are said where Vietnamese says them in two ways. */
export type Voice = { zero: 'linh' | 'lẻ'; thousand: 'nghìn' | 'ngàn'; four: 'tư' | 'bốn' };

/** Readings of one's own, by what is written; they win over those built in. */
export type Lexicon = { acronyms: Readonly<Record<string, string>>; names: Readonly<Record<string, string>> };

export type SpokenOptions = Partial<Voice> & Partial<Lexicon>;

/** One piece that is said otherwise than written. `from` and `to`: UTF-16 offsets in the text as given. */
export type SpokenPart = { from: number; to: number; said: string; rule: string; sure: boolean };

/** What a presenter says: `text` with every number, date, unit and acronym in words; `parts` what was turned, and what is unsure. */
export type Spoken = { text: string; parts: SpokenPart[] };

export const HOUSE_VOICE: Voice = { zero: 'linh', thousand: 'nghìn', four: 'tư' };

export function spoken(text: string, _options: SpokenOptions = {}): Spoken {
  return { text: plain(text), parts: [] };
}
