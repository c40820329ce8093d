import type { Question } from '../../../contracts';
import type { QuestionAct } from '../../../domain/question';
import { ActFields } from '../questions/ActFields';
import { useQuestionAct } from '../questions/useQuestionAct';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';

/** The acts on a question that ask for something: who answers by when, the answer, a reason, or a look at what will happen. */
export function QuestionDialog({
  question,
  act,
  timezone,
  ends,
  closed,
  onClose,
  onDone,
}: {
  question: Question;
  act: QuestionAct;
  timezone: string;
  /** End of the meeting, ISO. */
  ends: string;
  closed: boolean;
  onClose: () => void;
  onDone?: (after: Question) => void;
}) {
  const t = useT();
  const acting = useQuestionAct(question, act, timezone, (after) => {
    onClose();
    onDone?.(after);
  });
  return (
    <FormDialog
      title={t(`questionAct.${act}`).replace('…', '')}
      effect={t(act === 'release' ? (closed ? 'questionEffect.release.closed' : 'questionEffect.release.open') : `questionEffect.${act}`)}
      submit={acting.name}
      danger={act === 'decline'}
      busy={acting.busy}
      disabled={!acting.body}
      onSubmit={() => void acting.submit()}
      onClose={onClose}
    >
      <ActFields question={question} act={act} acting={acting} timezone={timezone} ends={ends} />
    </FormDialog>
  );
}
