import type { ScriptItem } from '../../../../contracts';
import { type Change, differences } from '../../../../domain/radio/differences';
import { sentencesOf } from '../../../../domain/radio/sentences';

type Offer = { cue: string; text: string };
type Target = { cue: string; items: ScriptItem[] };
type Place = 'cue' | 'text';

/** One sentence the story has otherwise now. `before: null` is new, `after: null` is gone from the story. */
export type Step = {
  id: string;
  in: Place;
  before: string | null;
  after: string | null;
  /** What it comes behind, nearest first, in any version it may stand in. */
  follows: string[];
  /** White space before it in the new text: a paragraph of its own, or not. */
  gap: string;
  change: Change;
};

const side = (change: Change, without: 'added' | 'removed'): string | null => {
  if (change.is !== 'changed') return change.is === without ? null : change.text;
  return change.words.flatMap(({ is, text }) => (is === without ? [] : [text])).join('');
};
const bare = (text: string): string => text.trim();
const behind = (text: string): string => text.slice(text.trimEnd().length);
const key = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

function stepsIn(place: Place, source: Offer, offered: Offer): Step[] {
  const steps: Step[] = [];
  let follows: string[] = [];
  let gap = '';
  for (const [index, change] of differences(source[place], offered[place]).entries()) {
    const [before, after] = [side(change, 'added'), side(change, 'removed')];
    if (change.is !== 'kept') steps.push({ id: `${place}.${index}`, in: place, before, after, follows, gap, change });
    follows = [...[after, before].flatMap((one) => (one === null ? [] : [key(one)])), ...follows];
    gap = after === null ? gap : behind(after);
  }
  return steps;
}

/** What the story changed since the script was last held against it, sentence by sentence. */
export const stepsOf = (source: Offer, offered: Offer): Step[] => [...stepsIn('cue', source, offered), ...stepsIn('text', source, offered)];

const find = (sentences: readonly string[], wanted: string): number => sentences.findIndex((one) => key(one) === key(wanted));

/** `text` with the sentence put where it belongs; null where this text is not its place. */
function put(text: string, { before, after, follows, gap }: Step): string | null {
  const all = sentencesOf(text);
  const at = before === null ? -1 : find(all, before);
  if (at >= 0) {
    const old = all[at] ?? '';
    if (after !== null) all[at] = bare(after) + behind(old);
    else {
      all.splice(at, 1);
      const last = all[at - 1];
      // A paragraph ends where it ended.
      if (last !== undefined && behind(old).includes('\n')) all[at - 1] = bare(last) + behind(old);
    }
    return all.join('').trim();
  }
  if (after === null) return null;
  for (const one of follows) {
    const place = find(all, one);
    if (place < 0) continue;
    const last = all[place] ?? '';
    const ends = behind(after) || behind(last) || ' ';
    all.splice(place, 1, bare(last) + (gap.includes('\n') ? '\n\n' : ' '), bare(after) + ends);
    return all.join('').trim();
  }
  return null;
}

const texts = ({ cue, items }: Target, { in: place }: Step): string[] =>
  place === 'cue' ? [cue] : items.flatMap((item) => (item.kind === 'read' ? [item.text] : []));

/** Whether the producer's words hold this sentence as the story had it, so that it can be put in its place. */
export const findable = (target: Target, step: Step): boolean =>
  step.before === null || texts(target, step).some((text) => find(sentencesOf(text), step.before ?? '') >= 0);

/**
 * The producer's words with one changed sentence of the story taken over. Where theirs no longer hold the former one the new one is
 * put behind what it follows, else at the end: nothing of theirs is lost.
 */
export function taken(target: Target, step: Step): Target {
  const { after, follows } = step;
  const added = (text: string): string => (follows.length === 0 ? [after ?? '', text] : [text, after ?? '']).map(bare).join('\n\n').trim();
  if (step.in === 'cue') return { ...target, cue: put(target.cue, step) ?? added(target.cue) };
  const { items } = target;
  const next = items.map((item) => (item.kind === 'read' ? put(item.text, step) : null));
  const found = next.findIndex((text) => text !== null);
  const isRead = ({ kind }: ScriptItem) => kind === 'read';
  const place = found >= 0 ? found : follows.length === 0 ? items.findIndex(isRead) : items.findLastIndex(isRead);
  return {
    ...target,
    items: items.map((item, index) =>
      index === place && item.kind === 'read' ? { ...item, text: next[place] ?? added(item.text) } : item,
    ),
  };
}

/** All of the story's new words. Inserts stay where they are; what is read goes into the first reading. */
export function allTaken({ items }: Target, { cue, text }: Offer, newId: () => string): Target {
  const first = items.find(({ kind }) => kind === 'read');
  if (!first) return { cue, items: [{ id: newId(), kind: 'read', text }, ...items] };
  return {
    cue,
    items: items.flatMap((item): ScriptItem[] => (item.kind !== 'read' ? [item] : item === first ? [{ ...item, text }] : [])),
  };
}
