import { ASKABLE, type OccurrenceState } from './occurrence';
import { isLate, OWED, type QuestionState } from './question';

/** What still has to happen before a meeting can go well. */
export type Missing = {
  /** Nobody has been invited, though agencies are. */
  uninvited: boolean;
  /** Invited, and no word from them. */
  unanswered: number;
  /** Agenda items whose document is not there. */
  documents: number;
  /** Answers that are overdue. */
  late: number;
  /** Questions nobody has given to a unit. */
  untriaged: number;
  /** Minutes by which the agenda runs over. */
  over: number;
  agendaEmpty: boolean;
  /** Where it takes place is not said: neither room nor link. */
  nowhere: boolean;
};

export type Prepared = {
  state: OccurrenceState;
  room: string;
  onlineLink: string;
  invitedAt: string | null;
  attendance: { invited: number; none: number };
  lines: readonly { readiness: unknown }[];
  over: number;
  questions: readonly { state: QuestionState; due: string | null }[];
};

/** What is missing at `now` (epoch ms); null of a meeting that is over or off. */
export function missingOf(meeting: Prepared, now: number): Missing | null {
  if (!ASKABLE.includes(meeting.state)) return null;
  const owed = meeting.questions.filter(({ state }) => OWED.includes(state));
  const begun = meeting.state === 'in_session';
  return {
    uninvited: !begun && meeting.invitedAt === null && meeting.attendance.invited === 0,
    unanswered: begun ? 0 : meeting.attendance.none,
    documents: meeting.lines.filter(({ readiness }) => readiness === 'wants_document').length,
    late: owed.filter(({ state, due }) => isLate({ state, due: due === null ? null : Date.parse(due) }, now)).length,
    untriaged: owed.filter(({ state }) => state === 'submitted').length,
    over: Math.max(0, meeting.over),
    agendaEmpty: meeting.lines.length === 0,
    nowhere: !meeting.room && !meeting.onlineLink,
  };
}
