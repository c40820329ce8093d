import type { LetterKind } from '../../../../../domain/invitation';
import { accreditation } from './accreditation';
import { invitation, reminder, update } from './asking';
import { answer, questionDue, questionLate } from './questions';
import { cancellation, link, minutes, seriesCancellation } from './telling';
import type { Writer } from './writer';

/** What writes the letters of each kind. Who posts a kind owns its text. */
export const TEXTS: Partial<Record<LetterKind, Writer>> = {
  invitation,
  update,
  reminder,
  cancellation,
  series_cancellation: seriesCancellation,
  minutes,
  link,
  accreditation,
  question_due: questionDue,
  question_late: questionLate,
  answer,
};
