import { readingSeconds, syllables } from '@hoitu/viet-text';
import type { Root } from 'hast';
import { paragraphs } from '../plain';

export const SCRIPT_STATES = ['draft', 'approved', 'aired', 'killed'] as const;
export type ScriptState = (typeof SCRIPT_STATES)[number];

/** Syllables a minute a news presenter reads; VOV news was measured at 233. */
export const RATE = 230;

/** Words for the air: `cue` introduces, `text` is read. */
export type Words = { cue: string; text: string };
export type Estimate = { syllables: number; seconds: number };

/** A sentence ends with a mark: a headline or a list item read aloud needs the pause too. */
const sentence = (text: string): string => (/[.!?…:;"”»)]$/.test(text) ? text : `${text}.`);

/** The first draft of a script: the summary introduces (the headline where there is none), the body is read. */
export function draftWords(story: { headline: string; summary: string; body: Root }): Words {
  return {
    cue: sentence((story.summary || story.headline).replace(/\s+/g, ' ').trim()),
    text: paragraphs(story.body).map(sentence).join('\n\n'),
  };
}

/** What is read of a script's items. */
export const textOf = (items: readonly { kind: string; text?: string }[]): string =>
  items.flatMap((item) => (item.kind === 'read' && item.text ? [item.text] : [])).join('\n\n');

/** How long `words` take at `rate` syllables a minute, cue and text together. */
export function estimate(words: Words, rate: number = RATE): Estimate {
  const spoken = `${words.cue}\n${words.text}`.trim();
  return { syllables: syllables(spoken), seconds: readingSeconds(spoken, rate) };
}

/** Short name in the rundown: the first words of the headline in capitals, at most 24 characters, cut at a word. */
export function slugline(headline: string): string {
  const words = headline
    .toLocaleUpperCase('vi')
    .replace(/[^\p{L}\p{N}%/ ]/gu, ' ')
    .split(/\s+/)
    .filter(Boolean);
  let out = '';
  for (const word of words) {
    if (out && out.length + 1 + word.length > 24) break;
    out = out ? `${out} ${word}` : word.slice(0, 24);
  }
  return out;
}

export type Script = Words & { state: ScriptState; storyVersion: number; outdated: boolean };

/**
 * What a new version of a story does to a script that exists. The producer's words are never overwritten: the new
 * words wait beside them. Null where nothing changes.
 */
export function reoffer(script: Script, story: Words & { version: number }): (Partial<Script> & { offered?: Words }) | null {
  if (story.version <= script.storyVersion) return null;
  const same = script.cue === story.cue && script.text === story.text;
  const state: ScriptState = script.state === 'killed' ? 'draft' : script.state;
  return same
    ? { storyVersion: story.version, state }
    : { storyVersion: story.version, state, outdated: true, offered: { cue: story.cue, text: story.text } };
}
