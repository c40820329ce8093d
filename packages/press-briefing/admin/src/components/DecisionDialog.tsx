import { useTell } from '@hoitu/admin-kit';
import { Flex } from '@strapi/design-system';
import type { Decision } from '../../../contracts';
import { wallClock } from '../../../domain/wallclock';
import { useBriefingDecisionChangeMutation } from '../api';
import { useKept } from '../kept';
import { useT } from '../useT';
import { DecisionFields, decisionOf, draftOf } from './DecisionFields';
import type { Desks } from './Decisions';
import { FormDialog } from './FormDialog';
import { Long } from './fields';

/** Other words for a conclusion. What it became on the assignment desk stays as it is, and the dialog says so. */
export function DecisionDialog({
  decision,
  desks,
  timezone,
  onClose,
  onChanged,
}: {
  decision: Decision;
  desks: Desks;
  timezone: string;
  onClose: () => void;
  onChanged: () => void;
}) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingDecisionChangeMutation();
  const before = decision.due ? wallClock(Date.parse(decision.due), timezone) : { day: '', time: '17:00' };
  const kept = useKept(`decided.${decision.id}`, draftOf(decision, before.day));
  const { value: draft, put } = kept;
  const submit = async () => {
    const body = { version: decision.version, ...decisionOf(draft, timezone, before.time) };
    if (!(await tell(() => send({ id: decision.id, body }).unwrap(), t('session.decision.changed')))) return;
    kept.forget();
    onChanged();
    onClose();
  };
  return (
    <FormDialog
      title={t('session.decision.change.title')}
      effect={t(decision.assignment ? 'session.decision.change.assigned' : 'session.decision.change.effect')}
      submit={t('session.decision.save')}
      busy={isLoading}
      disabled={!draft.what.trim()}
      kept={kept}
      onSubmit={submit}
      onClose={onClose}
    >
      <Long name="what" label={t('field.what')} value={draft.what} onChange={(next) => put({ what: next })} max={1000} required />
      <Flex gap={3} wrap="wrap" alignItems="start">
        <DecisionFields draft={draft} put={put} desks={desks} />
      </Flex>
    </FormDialog>
  );
}
