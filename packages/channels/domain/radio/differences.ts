import { diffArrays } from 'diff';
import type { Words } from './script';
import { sentencesOf } from './sentences';

export type WordChange = { is: 'kept' | 'added' | 'removed'; text: string };
/** In the order of reading. `changed` is one sentence in two versions, by word. White space stands behind each. */
export type Change = WordChange | { is: 'changed'; words: WordChange[] };

/** Of two sentences with less than this share of words in common neither comes of the other. */
const ALIKE = 0.4;

/** Texts with more changes than this have next to nothing in common; to find that out would take the square of it. */
const MOST = 1_500;

const key = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const TOKENS = /\s+|[\p{L}\p{M}\p{N}]+(?:[.,:/’'-][\p{L}\p{M}\p{N}]+)*|./gsu;
const tokens = (text: string): string[] => text.match(TOKENS) ?? [];

function runs<T>(before: T[], after: T[], of: (one: T) => string): { is: WordChange['is']; before: T[]; after: T[] }[] {
  const changes = diffArrays(before.map(of), after.map(of), { maxEditLength: MOST });
  if (!changes)
    return [
      { is: 'removed', before, after: [] },
      { is: 'added', before: [], after },
    ];
  let [from, to] = [0, 0];
  return changes.map(({ added, removed, count }) => {
    const one = { before: added ? [] : before.slice(from, from + count), after: removed ? [] : after.slice(to, to + count) };
    from += one.before.length;
    to += one.after.length;
    return { is: added ? 'added' : removed ? 'removed' : 'kept', ...one };
  });
}

const joined = (changes: WordChange[]): WordChange[] =>
  changes.reduce<WordChange[]>((out, { is, text }) => {
    const last = out.at(-1);
    if (last?.is === is) last.text += text;
    else out.push({ is, text });
    return out;
  }, []);

const byWord = (before: string, after: string): WordChange[] =>
  joined(
    runs(tokens(before), tokens(after), (token) => token.normalize('NFC').replace(/\s+/, ' ')).map((run) => ({
      is: run.is,
      text: (run.is === 'removed' ? run.before : run.after).join(''),
    })),
  );

/** Share of the words that both have, in characters: 0 is nothing, 1 is all. */
function likeness(one: string, other: string): number {
  const left = tokens(other.normalize('NFC'));
  const counts = new Map<string, number>();
  for (const token of left) counts.set(token, (counts.get(token) ?? 0) + 1);
  const size = (some: readonly string[]): number => some.reduce((sum, token) => sum + token.trim().length, 0);
  const mine = tokens(one.normalize('NFC'));
  const common = mine.filter((token) => {
    const count = counts.get(token) ?? 0;
    counts.set(token, count - 1);
    return count > 0;
  });
  return size(common) / Math.max(1, size(mine), size(left));
}

/** Sentences that went and sentences that came in their place: those that resemble each other are one that was changed. */
function paired(before: readonly string[], after: readonly string[]): Change[] {
  const out: Change[] = [];
  let next = 0;
  for (const old of before) {
    // Looked for nearby only: a text written anew would else be compared each with each.
    const place = after.slice(next, next + 6).findIndex((one) => likeness(old, one) >= ALIKE);
    if (place < 0) {
      out.push({ is: 'removed', text: old });
      continue;
    }
    for (const text of after.slice(next, next + place)) out.push({ is: 'added', text });
    out.push({ is: 'changed', words: byWord(old, after[next + place] as string) });
    next += place + 1;
  }
  return [...out, ...after.slice(next).map((text): Change => ({ is: 'added', text }))];
}

/** What changed from one text to another, sentence by sentence. White space and Unicode form alone change nothing. */
export function differences(before: string, after: string): Change[] {
  const all = runs(sentencesOf(before), sentencesOf(after), key);
  return all.flatMap((run, place): Change[] => {
    const [last, next] = [all[place - 1], all[place + 1]];
    if (run.is === 'kept') return run.after.map((text) => ({ is: 'kept', text }));
    if (run.is === 'removed' && next?.is === 'added') return paired(run.before, next.after);
    if (run.is === 'added' && last?.is === 'removed') return [];
    return [...run.before, ...run.after].map((text) => ({ is: run.is, text }));
  });
}

/** What a story's new words change in those a script was held against; `changes` counts sentences. */
export function wordsDifferences(source: Words, offered: Words): { cue: Change[]; text: Change[]; changes: number } {
  const [cue, text] = [differences(source.cue, offered.cue), differences(source.text, offered.text)];
  return { cue, text, changes: [...cue, ...text].filter(({ is }) => is !== 'kept').length };
}
