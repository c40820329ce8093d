/** A press agency's question and the answer somebody owes, as a table. */
export const QUESTION_STATES = ['submitted', 'triaged', 'answered', 'approved', 'released', 'declined'] as const;
export type QuestionState = (typeof QUESTION_STATES)[number];

/** Characters. */
export const QUESTION_LENGTH = 2_000;
export const ANSWER_LENGTH = 10_000;
/** Questions of one delegate for one meeting. */
export const QUESTIONS_MOST = 20;

export type QuestionCommand =
  /** `due` in epoch ms; `afterMeeting`: in writing, after the meeting is over. */
  | { act: 'triage'; unit: string; due: number; afterMeeting: boolean }
  | { act: 'answer'; text: string }
  | { act: 'approve' }
  /** `due` null leaves the time as it is. */
  | { act: 'return'; reason: string; due: number | null }
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

export type QuestionChange = {
  state: QuestionState;
  unit?: string;
  due?: number;
  afterMeeting?: boolean;
  answer?: string;
  note?: string;
};
export type QuestionDenial = {
  refusal: 'question_act_not_allowed' | 'reason_missing' | 'answer_missing' | 'unit_missing' | 'due_passed' | 'due_after_meeting';
};
/** Epoch ms: now by the database's clock, the end of the meeting, and whether its answer was to be given after it so far. */
export type QuestionMoment = { now: number; ends: number; afterMeeting: boolean };

const dueFault = (due: number, afterMeeting: boolean, { now, ends }: QuestionMoment): QuestionDenial | null => {
  if (!(due > now)) return { refusal: 'due_passed' };
  return due > ends && !afterMeeting ? { refusal: 'due_after_meeting' } : null;
};

type Rule<A extends QuestionAct> = (
  command: Extract<QuestionCommand, { act: A }>,
  moment: QuestionMoment,
) => QuestionChange | QuestionDenial;

const DECIDE: { [A in QuestionAct]: Rule<A> } = {
  triage({ unit, due, afterMeeting }, moment) {
    if (!unit.trim()) return { refusal: 'unit_missing' };
    return dueFault(due, afterMeeting, moment) ?? { state: 'triaged', unit: unit.trim(), due, afterMeeting, note: '' };
  },
  answer: ({ text }) => (text.trim() ? { state: 'answered', answer: text.trim() } : { refusal: 'answer_missing' }),
  approve: () => ({ state: 'approved' }),
  return({ reason, due }, moment) {
    if (!reason.trim()) return { refusal: 'reason_missing' };
    const back: QuestionChange = { state: 'triaged', note: reason.trim() };
    if (due === null) return back;
    // An answer that comes back when the meeting is over can only be given after it.
    const afterMeeting = moment.afterMeeting || moment.now >= moment.ends;
    return dueFault(due, afterMeeting, moment) ?? { ...back, due, afterMeeting };
  },
  release: () => ({ state: 'released' }),
  decline: ({ reason }) => (reason.trim() ? { state: 'declined', note: reason.trim() } : { refusal: 'reason_missing' }),
  reopen: () => ({ state: 'submitted', note: '' }),
};

/** What `command` makes of a question in `state`, or why it does not. */
export function decideQuestion(state: QuestionState, command: QuestionCommand, moment: QuestionMoment): QuestionChange | QuestionDenial {
  if (!QUESTION_ACTS[state].includes(command.act)) return { refusal: 'question_act_not_allowed' };
  return (DECIDE[command.act] as Rule<QuestionAct>)(command as never, moment);
}

/** True while somebody still owes the press something. */
export const isOpen = (state: QuestionState): boolean => state !== 'released' && state !== 'declined';

/** States in which an answer is still to be written. */
export const OWED: readonly QuestionState[] = ['submitted', 'triaged'];
/** States in which who owes the answer may write it, or write it better. */
export const ANSWERABLE: readonly QuestionState[] = ['triaged', 'answered'];

/** True where the answer should have been written by `now` (epoch ms). */
export const isLate = (question: { state: QuestionState; due: number | null }, now: number): boolean =>
  OWED.includes(question.state) && question.due !== null && question.due <= now;

const HOUR_MS = 3_600_000;
/** No answer is due sooner than this after the question by itself. */
export const LEAST_TIME = HOUR_MS;

/**
 * When an answer is due where nobody says: when the series' question deadline is (hours before the start), else at the start, else at
 * the end; the first that leaves an hour. Null where none does. Epoch ms.
 */
export function dueByDefault(meeting: { starts: number; ends: number; deadlineHours: number }, now: number): number | null {
  const { starts, ends, deadlineHours } = meeting;
  return [starts - deadlineHours * HOUR_MS, starts, ends].find((at) => at - now >= LEAST_TIME) ?? null;
}

/** Whether a delegate may still ask: until the deadline before the start, and again while the meeting is in session. Epoch ms. */
export const isAskedInTime = (meeting: { starts: number; deadlineHours: number; inSession: boolean }, now: number): boolean =>
  meeting.inSession || now < meeting.starts - meeting.deadlineHours * HOUR_MS;
