import type { SessionOp } from '../../../contracts';
import { mergeNotes } from '../../../domain/merge';

/** One thing done on this device that the server has not confirmed. */
export type Waiting = {
  op: SessionOp;
  /** Sent at least once: the server may have it, so its words stay as they are. */
  tried: boolean;
  /** What a person calls it, for the list of what waits. */
  label: string;
};
export type Refused = Waiting & { say: { en: string; vi: string } };
export type Queue = { waiting: Waiting[]; refused: Refused[] };
export const EMPTY: Queue = { waiting: [], refused: [] };

type Note = Extract<SessionOp, { op: 'note' }>;
/** Agenda item's id; null: the whole meeting. */
export type Field = string | null;

const isNote = (op: SessionOp, field: Field): op is Note => op.op === 'note' && op.item === field;

/** A note as this device sees it: what the server has, and over it what waits here. */
export const noteShown = (stored: string, waiting: readonly Waiting[], field: Field): string =>
  waiting.reduce((text, { op }) => (isNote(op, field) ? mergeNotes(op.base, text, op.text) : text), stored);

export const add = (queue: Queue, op: SessionOp, label: string): Queue => ({
  ...queue,
  waiting: [...queue.waiting, { op, tried: false, label }],
});

/**
 * What stands in a note now. Words that were never sent are replaced; words that may have reached the server are built upon,
 * so that no sentence is merged with an earlier state of itself. `stored`: the note as the server last told it.
 */
export function type(queue: Queue, note: { field: Field; stored: string; text: string; key: string; at: string }, label: string): Queue {
  const rest = queue.waiting.filter(({ op, tried }) => tried || !isNote(op, note.field));
  const base = noteShown(note.stored, rest, note.field);
  if (note.text === base) return { ...queue, waiting: rest };
  const op: Note = { op: 'note', key: note.key, at: note.at, item: note.field, base, text: note.text };
  return { ...queue, waiting: [...rest, { op, tried: false, label }] };
}

/** Bytes that go out at once, well below what a server takes. */
const BATCH_LENGTH = 250_000;

/** The next to send, in the order they were done: at most `most`, one at least. */
export function batchOf(queue: Queue, most: number): SessionOp[] {
  const batch: SessionOp[] = [];
  let length = 0;
  for (const { op } of queue.waiting.slice(0, Math.max(1, most))) {
    length += JSON.stringify(op).length;
    if (batch.length > 0 && length > BATCH_LENGTH) break;
    batch.push(op);
  }
  return batch;
}

export function sent(queue: Queue, keys: ReadonlySet<string>): Queue {
  return { ...queue, waiting: queue.waiting.map((one) => (keys.has(one.op.key) ? { ...one, tried: true } : one)) };
}

/** The server has answered for `keys`: what it refused is kept with its words. */
export function answered(queue: Queue, keys: ReadonlySet<string>, refusals: readonly { key: string; say: Refused['say'] }[]): Queue {
  const says = new Map(refusals.map(({ key, say }) => [key, say]));
  const refused = queue.waiting.flatMap((one) => {
    const say = keys.has(one.op.key) ? says.get(one.op.key) : undefined;
    return say ? [{ ...one, say }] : [];
  });
  return { waiting: queue.waiting.filter(({ op }) => !keys.has(op.key)), refused: [...queue.refused, ...refused] };
}

export const forget = (queue: Queue, key: string): Queue => ({ ...queue, refused: queue.refused.filter(({ op }) => op.key !== key) });

/** What another tab left behind, before what was done here; nothing twice. */
export function adopt(queue: Queue, left: Queue): Queue {
  const known = new Set([...queue.waiting, ...queue.refused].map(({ op }) => op.key));
  const fresh = <T extends Waiting>(list: T[]): T[] => list.filter(({ op }) => !known.has(op.key));
  return { waiting: [...fresh(left.waiting), ...queue.waiting], refused: [...fresh(left.refused), ...queue.refused] };
}

/** The words of an op, to be copied where it was refused. */
export function wordsOf(op: SessionOp): string {
  if (op.op === 'note') return op.text;
  if (op.op === 'question') return [op.input.agency, op.input.text].filter(Boolean).join(': ');
  if (op.op === 'decision') return [op.input.what, op.input.who].filter(Boolean).join(' – ');
  return '';
}
