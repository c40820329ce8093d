/** What a delegate has said. `none` before anything is said. */
export const RSVPS = ['none', 'yes', 'online', 'substitute', 'no'] as const;
export type Rsvp = (typeof RSVPS)[number];

/** RFC 5545 3.2.12, as far as it is used. */
export type Partstat = 'NEEDS-ACTION' | 'ACCEPTED' | 'DECLINED' | 'DELEGATED';
/** What an answer is called in a calendar. One who comes online comes. */
export const PARTSTAT: Record<Rsvp, Partstat> = {
  none: 'NEEDS-ACTION',
  yes: 'ACCEPTED',
  online: 'ACCEPTED',
  no: 'DECLINED',
  substitute: 'DELEGATED',
};

/** Where a letter stands. `unknown`: the mail server may have taken it when the process died; only a person sends it again. */
export const LETTER_STATES = ['waiting', 'sending', 'sent', 'failed', 'unknown', 'dropped'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export const LETTER_KINDS = [
  'invitation',
  'update',
  'cancellation',
  'series_cancellation',
  'reminder',
  'minutes',
  'answer',
  'accreditation',
  'question_due',
  'question_late',
  'link',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Somebody who comes in a delegate's place; `email` and `role` may be ''. */
export type Substitute = { name: string; email: string; role: string };
/** What is said of an invitation: an answer, or who comes instead. */
export type Answer = Exclude<Rsvp, 'substitute'> | { substitute: Substitute };
export type Standing = {
  rsvp: Rsvp;
  /** When it was said, epoch ms; null before. */
  at: number | null;
  /** SEQUENCE of what was answered; null where it is not known. */
  sequence: number | null;
  substitute: Substitute | null;
  note: string;
};
export type Reply = { answer: Answer; note?: string | undefined; at: number; sequence: number };

const same = (a: Substitute | null, b: Substitute | null): boolean =>
  a?.name === b?.name && a?.email.toLowerCase() === b?.email.toLowerCase() && a?.role === b?.role;

export type Answered = {
  standing: Standing;
  /** False where the same was said again, later: it stands from then on, but nobody has to hear of it. */
  news: boolean;
};

/**
 * What a reply makes of an invitation; null where it is older than what stands (an answer to an earlier SEQUENCE, or to the same one
 * at an earlier time: RFC 5546 2.1.5). The same answer given again moves its time on: what was said in between is old by then.
 */
export function standingAfter(before: Standing, { answer, note, at, sequence }: Reply): Answered | null {
  if (before.at !== null) {
    const known = before.sequence ?? 0;
    if (sequence < known || (sequence === known && at < before.at)) return null;
  }
  const substitute = typeof answer === 'object' ? answer.substitute : null;
  const rsvp = typeof answer === 'object' ? 'substitute' : answer;
  const standing: Standing = { rsvp, at, sequence, substitute, note: note ?? before.note };
  const other = rsvp !== before.rsvp || standing.note !== before.note || !same(substitute, before.substitute);
  // The same answer to a newer time is news too: it holds for that one.
  return { standing, news: other || sequence > (before.sequence ?? -1) };
}

/** True where the rooms' figures count somebody as coming. */
export const comes = (rsvp: Rsvp): boolean => rsvp === 'yes' || rsvp === 'online' || rsvp === 'substitute';
