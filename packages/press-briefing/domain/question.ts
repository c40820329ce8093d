/** A press agency's question and the answer somebody owes, as a table. */
export const QUESTION_STATES = ['submitted', 'triaged', 'answered', 'approved', 'released', 'declined'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

export type QuestionCommand =
  | { act: 'triage'; unit: string /** epoch ms */; due: number }
  | { act: 'answer'; text: string }
  | { act: 'approve' }
  | { act: 'return'; reason: string }
  | { act: 'release' }
  | { act: 'decline'; reason: string }
  | { act: 'reopen' };
export type QuestionAct = QuestionCommand['act'];

export const QUESTION_ACTS: Record<QuestionState, readonly QuestionAct[]> = {
  submitted: ['triage', 'decline'],
  triaged: ['triage', 'answer', 'decline'],
  answered: ['answer', 'approve', 'return', 'decline'],
  approved: ['release', 'return'],
  released: [],
  declined: ['reopen'],
};

export type QuestionChange = { state: QuestionState; unit?: string; due?: number; answer?: string; note?: string };
export type QuestionDenial = { refusal: 'question_act_not_allowed' | 'reason_missing' | 'answer_missing' | 'unit_missing' };

const DECIDE: { [A in QuestionAct]: (command: Extract<QuestionCommand, { act: A }>) => QuestionChange | QuestionDenial } = {
  triage: ({ unit, due }) => (unit.trim() ? { state: 'triaged', unit: unit.trim(), due } : { refusal: 'unit_missing' }),
  answer: ({ text }) => (text.trim() ? { state: 'answered', answer: text.trim() } : { refusal: 'answer_missing' }),
  approve: () => ({ state: 'approved' }),
  return: ({ reason }) => (reason.trim() ? { state: 'triaged', note: reason.trim() } : { refusal: 'reason_missing' }),
  release: () => ({ state: 'released' }),
  decline: ({ reason }) => (reason.trim() ? { state: 'declined', note: reason.trim() } : { refusal: 'reason_missing' }),
  reopen: () => ({ state: 'submitted', note: '' }),
};

/** What `command` makes of a question in `state`, or why it does not. */
export function decideQuestion(state: QuestionState, command: QuestionCommand): QuestionChange | QuestionDenial {
  if (!QUESTION_ACTS[state].includes(command.act)) return { refusal: 'question_act_not_allowed' };
  return (DECIDE[command.act] as (command: QuestionCommand) => QuestionChange | QuestionDenial)(command);
}

/** True while somebody still owes the press something. */
export const isOpen = (state: QuestionState): boolean => state !== 'released' && state !== 'declined';
