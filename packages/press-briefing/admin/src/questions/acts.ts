import type { Question } from '../../../contracts';
import { QUESTION_ACTS, type QuestionAct } from '../../../domain/question';

/** The next step of a question, then the other ways; "triage" again only by choice. */
const ORDER: QuestionAct[] = ['approve', 'release', 'answer', 'triage', 'return', 'decline', 'reopen'];
/** Of what is new the unit comes first: nobody answers before it is known who owes it. */
export const actsOf = ({ state }: Pick<Question, 'state'>): QuestionAct[] => ORDER.filter((act) => QUESTION_ACTS[state].includes(act));

/** What asks for nothing is done at once; all else in a form that says what will happen. */
export const AT_ONCE: readonly QuestionAct[] = ['approve', 'reopen'];

export const labelOf = (act: QuestionAct, question: Pick<Question, 'answer'>): string =>
  act === 'answer' && question.answer ? 'questionAct.answer_again' : `questionAct.${act}`;
