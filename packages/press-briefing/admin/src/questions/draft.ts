import type { Question, QuestionActInput } from '../../../contracts';
import type { QuestionAct } from '../../../domain/question';
import { instantOf, wallClock } from '../../../domain/wallclock';

/** What the forms of a question ask for. */
export type ActDraft = {
  /** '' names a unit by `unit`. */
  unitId: string;
  unit: string;
  spokesperson: string;
  day: string;
  time: string;
  afterMeeting: boolean;
  words: string;
};
/**
 * The same as it is kept: the time stands in it once one was chosen. And what one saw of the question when the writing began: whoever
 * declines or returns it, or gives it to others, does so knowing its answer.
 */
export type Writing = Omit<ActDraft, 'day' | 'time'> & { day: string | null; time: string | null } & Pick<
    Question,
    'due' | 'state' | 'answer'
  >;

const DAY_MS = 24 * 3_600_000;

/** When it is due, or what to begin with where that has passed: the same hour tomorrow. */
function dueOf(due: string | null, timezone: string, now: number): { day: string; time: string } {
  const tomorrow = wallClock(now + DAY_MS, timezone).day;
  if (due === null) return { day: tomorrow, time: '17:00' };
  const at = Date.parse(due);
  return at > now ? wallClock(at, timezone) : { day: tomorrow, time: wallClock(at, timezone).time };
}

/** What stands there: of two that are alike nothing was changed between them that an act is about. */
export const writingOf = (question: Question, act: QuestionAct): Writing => ({
  unitId: question.unitId ?? '',
  unit: question.unit,
  spokesperson: question.spokesperson ?? '',
  day: null,
  time: null,
  due: question.due,
  state: question.state,
  answer: question.answer,
  afterMeeting: question.afterMeeting,
  words: act === 'answer' ? question.answer : '',
});

/** What the form shows of it, with the time to begin with where none was chosen. */
export function draftOf({ due, state: _, answer: __, ...writing }: Writing, timezone: string, now: number): ActDraft {
  const offered = dueOf(due, timezone, now);
  return { ...writing, day: writing.day ?? offered.day, time: writing.time ?? offered.time };
}

/** Epoch ms; NaN while no time stands there. */
export const dueAt = ({ day, time }: ActDraft, timezone: string): number => instantOf({ day, time }, timezone);

/** What is sent, or null while something is missing. */
export function bodyOf(question: Question, act: QuestionAct, draft: ActDraft, version: number, timezone: string): QuestionActInput | null {
  const due = dueAt(draft, timezone);
  const at = Number.isNaN(due) ? null : new Date(due).toISOString();
  const words = draft.words.trim();
  switch (act) {
    case 'triage':
      return at === null || !(draft.unitId || draft.unit.trim())
        ? null
        : {
            act,
            version,
            unit: draft.unitId ? '' : draft.unit,
            unitId: draft.unitId || null,
            spokesperson: (draft.unitId && draft.spokesperson) || null,
            due: at,
            afterMeeting: draft.afterMeeting,
          };
    case 'answer':
      return words ? { act, version, text: words } : null;
    case 'return':
      return words ? { act, version, reason: words, due: question.due && Date.parse(question.due) === due ? null : at } : null;
    case 'decline':
      return words ? { act, version, reason: words } : null;
    default:
      return { act, version };
  }
}
