/** What a delegate has said. `none` before anything is said. */
export const RSVPS = ['none', 'yes', 'online', 'substitute', 'no'] as const;
export type Rsvp = (typeof RSVPS)[number];

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
