import type { ScriptItem } from '../../../../contracts';
import { type Change, differences } from '../../../../domain/radio/differences';

type Offer = { cue: string; text: string };
type Target = { cue: string; items: ScriptItem[] };
/** One paragraph the story has otherwise now. `before: null` is new, `after: null` is gone from the story. */
export type Step = { id: string; in: 'cue' | 'text'; before: string | null; after: string | null; follows: string | null; change: Change };

const beforeOf = (change: Change): string | null =>
  change.is === 'added'
    ? null
    : change.is === 'changed'
      ? change.words
          .filter(({ is }) => is !== 'added')
          .map(({ text }) => text)
          .join('')
      : change.text;
const afterOf = (change: Change): string | null =>
  change.is === 'removed'
    ? null
    : change.is === 'changed'
      ? change.words
          .filter(({ is }) => is !== 'removed')
          .map(({ text }) => text)
          .join('')
      : change.text;

/** What the story changed since the script was last held against it, paragraph by paragraph. */
export function stepsOf(source: Offer, offered: Offer): Step[] {
  return (['cue', 'text'] as const).flatMap((place) => {
    let follows: string | null = null;
    return differences(source[place], offered[place]).flatMap((change, index) => {
      const [before, after] = [beforeOf(change)?.trim() ?? null, afterOf(change)?.trim() ?? null];
      const step = { id: `${place}.${index}`, in: place, before, after, follows, change };
      follows = before ?? follows;
      return change.is === 'kept' ? [] : [step];
    });
  });
}

const paragraphs = (text: string): string[] => text.split(/\n\s*\n/).map((one) => one.trim());
const joined = (all: readonly string[]): string => all.filter(Boolean).join('\n\n');

/** Whether the producer's words hold this paragraph as the story had it, so that it can be put in its place. */
export const findable = ({ cue, items }: Target, step: Step): boolean =>
  step.in === 'cue'
    ? step.before === null || paragraphs(cue).includes(step.before)
    : step.before === null || items.some((item) => item.kind === 'read' && paragraphs(item.text).includes(step.before ?? ''));

/**
 * The producer's words with one changed paragraph of the story taken over. Where theirs no longer hold the former paragraph the new
 * one is put behind what it follows, else at the end: nothing of theirs is lost.
 */
export function taken(target: Target, step: Step): Target {
  if (step.in === 'cue') return { ...target, cue: put(target.cue, step) ?? joined([...paragraphs(target.cue), step.after ?? '']) };
  const { items } = target;
  const texts = items.map((item) => (item.kind === 'read' ? put(item.text, step) : null));
  const at = texts.findIndex((text) => text !== null);
  const last = items.findLastIndex((item) => item.kind === 'read');
  const place = at >= 0 ? at : last;
  if (place < 0) return target;
  return {
    ...target,
    items: items.map((item, index) =>
      index === place && item.kind === 'read'
        ? { ...item, text: texts[place] ?? joined([...paragraphs(item.text), step.after ?? '']) }
        : item,
    ),
  };
}

/** `text` with the paragraph put where it belongs; null where this text is not its place. */
function put(text: string, { before, after, follows }: Step): string | null {
  const all = paragraphs(text);
  const at = before === null ? -1 : all.indexOf(before);
  if (at >= 0) return joined(all.map((one, index) => (index === at ? (after ?? '') : one)));
  if (after === null) return before === null ? null : text;
  const behind = follows === null ? -1 : all.indexOf(follows);
  if (behind >= 0) return joined([...all.slice(0, behind + 1), after, ...all.slice(behind + 1)]);
  return null;
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
