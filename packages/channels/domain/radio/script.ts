import type { Lexicon, SpokenOptions, Voice } from '@hoitu/viet-text';
import { HOUSE_VOICE, spoken, syllables } from '@hoitu/viet-text';
import type { Root } from 'hast';
import { paragraphs } from '../plain';

export const SCRIPT_STATES = ['draft', 'approved', 'aired', 'killed'] as const;
export type ScriptState = (typeof SCRIPT_STATES)[number];

/** Syllables a minute a news presenter reads; VOV news was measured at 233. */
export const RATE = 230;

/** Words for the air: `cue` introduces, `text` is read. */
export type Words = { cue: string; text: string };
export type Estimate = { syllables: number; seconds: number };

/** What stands between intro and tag: a reading has words, everything else has a length in seconds. */
export type Item = { kind: string; text?: string; seconds?: number };
/** All that is heard of a script, in the order of the air. `text` where it is not in items yet. */
export type Said = { cue: string; text?: string; items?: readonly Item[]; tag?: string | null };
/** How a word is said in one script, before the newsroom's own table. */
export type Note = { written: string; said: string };
/** Who reads, and how: `rate` in syllables a minute. */
export type Reader = { rate?: number; notes?: readonly Note[]; lexicon?: Lexicon; voice?: Voice };

/** A sentence ends with a mark: a headline or a list item read aloud needs the pause too. */
const sentence = (text: string): string => (!text || /[.!?…:;"”»)]$/.test(text) ? text : `${text}.`);

/** The first draft of a script: the summary introduces (the headline where there is none), the body is read. */
export function draftWords(story: { headline: string; summary: string; body: Root }): Words {
  return {
    cue: sentence((story.summary || story.headline).replace(/\s+/g, ' ').trim()),
    text: paragraphs(story.body).map(sentence).join('\n\n'),
  };
}

/** What is read of a script's items. */
export const textOf = (items: readonly Item[]): string =>
  items.flatMap((item) => (item.kind === 'read' && item.text ? [item.text] : [])).join('\n\n');

/** Seconds of what is played or spoken live: nobody reads it. */
export const insertSeconds = (items: readonly Item[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'read' ? 0 : (item.seconds ?? 0)), 0);

/** The newsroom's table of readings as viet-text takes it; of two for the same word the last holds. */
export function lexiconOf(readings: readonly (Note & { kind: string })[]): Lexicon {
  const of = (kind: string) => Object.fromEntries(readings.flatMap((one) => (one.kind === kind ? [[one.written, one.said]] : [])));
  return { acronyms: of('acronym'), names: of('name') };
}

/** How viet-text is to say it. A note wins over both tables, whichever its word is looked for in. */
export function optionsOf({ notes = [], lexicon, voice = HOUSE_VOICE }: Reader): SpokenOptions {
  const own = Object.fromEntries(notes.map((note) => [note.written, note.said]));
  return { ...voice, acronyms: { ...lexicon?.acronyms, ...own }, names: { ...lexicon?.names, ...own } };
}

/** Syllables a presenter says of `text`, numbers and acronyms in words. */
export const saidSyllables = (text: string, reader: Reader = {}): number => syllables(spoken(text, optionsOf(reader)).text);

/** Whole seconds, at least 1 for anything that is said. */
export const secondsFor = (count: number, rate: number): number => (count === 0 ? 0 : Math.max(1, Math.round((count / rate) * 60)));

/** How long a script takes: what is spoken of it at the presenter's rate, and its inserts. */
export function estimate({ cue, text = '', items = [], tag }: Said, reader: Reader = {}): Estimate {
  const words = [cue, text, textOf(items), tag ?? ''].filter(Boolean).join('\n\n');
  const count = saidSyllables(words, reader);
  return { syllables: count, seconds: secondsFor(count, reader.rate ?? RATE) + insertSeconds(items) };
}

/** Short name in the rundown: the first words of the headline in capitals, at most 24 characters, cut at a word. */
export function slugline(headline: string): string {
  const words = headline
    .toLocaleUpperCase('vi')
    // A comma or point between digits belongs to the number.
    .replace(/(?<!\d)[.,]|[.,](?!\d)|[^\p{L}\p{N}%/., ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
  let out = '';
  for (const word of words) {
    if (out && out.length + 1 + word.length > 24) break;
    out = out ? `${out} ${word}` : word.slice(0, 24);
  }
  return out;
}

/** `source`: the story's words the script was last held against; none where nobody kept them. */
export type Script = Words & { state: ScriptState; storyVersion: number; outdated: boolean; source?: Words | null };
export type Offer = { storyVersion: number; state: ScriptState; outdated: boolean; offered: Words | null; source?: Words };

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const same = (one: Words, other: Words): boolean => tidy(one.cue) === tidy(other.cue) && tidy(one.text) === tidy(other.text);

/**
 * What a new version of a story does to a script that exists. The producer's words are never overwritten: the new words wait
 * beside them. A script whose story was pulled and comes back is a draft again: somebody must approve it anew. Null where the
 * version is not newer, so that an old event that comes twice brings no pulled story back.
 */
export function reoffer(script: Script, story: Words & { version: number }): Offer | null {
  if (story.version <= script.storyVersion) return null;
  const words: Words = { cue: story.cue, text: story.text };
  const next = { storyVersion: story.version, state: script.state === 'killed' ? ('draft' as const) : script.state };
  // The producer has written the same already: nothing is left to look at.
  if (same(script, words)) return { ...next, outdated: false, offered: null, source: words };
  // Nothing that is heard has changed since, or a change was taken back.
  if (script.source && same(script.source, words)) return { ...next, outdated: false, offered: null };
  return { ...next, outdated: true, offered: words };
}
