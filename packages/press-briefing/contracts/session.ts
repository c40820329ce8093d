import { z } from 'zod';
import { attendance, invitation } from './invitations';
import { question, questionInput } from './questions';
import { decision, decisionInput, id, instant, key, occurrence, text } from './things';

/** How an agenda item went: by the item's id. */
export const itemSession = z.object({
  /** When it was first called; null before. */
  started: instant.nullable(),
  /** When it was last put aside; null while it runs. */
  ended: instant.nullable(),
  /** Since when it runs now; null while it does not. */
  running: instant.nullable(),
  /** Milliseconds it ran before that: an item may be come back to. */
  spent: z.number(),
  note: z.string(),
});
export type ItemSession = z.infer<typeof itemSession>;

export const sessionView = z.object({
  /** Every agenda item has its id here. */
  occurrence,
  items: z.record(z.string(), itemSession),
  /** Notes of the whole meeting: the draft of its minutes. */
  notes: z.string(),
  attendance,
  invitations: z.array(invitation),
  questions: z.array(question),
  decisions: z.array(decision),
  /** Desks a decision may go to; null without an assignment desk. */
  desks: z.array(z.object({ id: z.string(), name: z.string() })).nullable(),
  /** When the session was closed; null before. */
  heldAt: instant.nullable(),
  /** Now by the server: the timer runs by it, not by the tablet's clock. */
  now: instant,
});
export type SessionView = z.infer<typeof sessionView>;

/**
 * One thing done in the room, with a key of its own: sent again after a lost answer, it is done once.
 * `at` is when it was done, which may be before the network came back.
 */
export const sessionOp = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('check_in'), key, at: instant, invitation: id }),
  z.strictObject({ op: z.literal('undo_check_in'), key, at: instant, invitation: id }),
  /** An accredited delegate who came without an invitation. */
  z.strictObject({ op: z.literal('walk_in'), key, at: instant, delegate: id }),
  z.strictObject({ op: z.literal('item_start'), key, at: instant, item: text(40).min(1) }),
  z.strictObject({ op: z.literal('item_end'), key, at: instant, item: text(40).min(1) }),
  /** `base` is what the text was when the typing began: two who typed are merged, line by line. `item` null: the whole meeting. */
  z.strictObject({
    op: z.literal('note'),
    key,
    at: instant,
    item: text(40).min(1).nullable(),
    base: z.string().max(100_000),
    text: z.string().max(100_000),
  }),
  z.strictObject({ op: z.literal('question'), key, at: instant, input: questionInput.omit({ key: true }) }),
  z.strictObject({ op: z.literal('decision'), key, at: instant, input: decisionInput.omit({ key: true }) }),
]);
export type SessionOp = z.input<typeof sessionOp>;
export const sessionOps = z.strictObject({ ops: z.array(sessionOp).min(1).max(500) });
export const sessionAnswer = sessionView.extend({
  /** What could not be done, by the op's key; everything else was done. */
  refused: z.array(z.object({ key: z.string(), code: z.string(), say: z.object({ en: z.string(), vi: z.string() }) })),
});
