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
  /** Of the row as it was when the typing began: kept with it, so that a draft of yesterday writes over nothing unseen. */
  version: number;
};

const DAY_MS = 24 * 3_600_000;

/** When it is due, or what to begin with where that has passed: the same hour tomorrow. */
function dueOf(question: Question, timezone: string, now: number): { day: string; time: string } {
  const due = question.due ? Date.parse(question.due) : null;
  if (due === null) return { day: wallClock(now + DAY_MS, timezone).day, time: '17:00' };
  return due > now ? wallClock(due, timezone) : { day: wallClock(now + DAY_MS, timezone).day, time: wallClock(due, timezone).time };
}

export const draftOf = (question: Question, act: QuestionAct, timezone: string, now: number): ActDraft => ({
  unitId: question.unitId ?? '',
  unit: question.unit,
  spokesperson: question.spokesperson ?? '',
  ...dueOf(question, timezone, now),
  afterMeeting: question.afterMeeting,
  words: act === 'answer' ? question.answer : '',
  version: question.version,
});

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
