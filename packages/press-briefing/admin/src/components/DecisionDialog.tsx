import { useTell } from '@hoitu/admin-kit';
import { Flex } from '@strapi/design-system';
import type { Decision } from '../../../contracts';
import { instantOf, wallClock } from '../../../domain/wallclock';
import { useBriefingDecisionChangeMutation } from '../api';
import { useKept } from '../kept';
import { useT } from '../useT';
import type { Desks } from './Decisions';
import { FormDialog } from './FormDialog';
import { Choice, Long, Text } from './fields';

const NONE = '-';

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
  const saved = { what: decision.what, who: decision.who, desk: decision.desk ?? NONE, day: before.day };
  const kept = useKept(`decided.${decision.id}`, saved);
  const { what, who, desk, day } = kept.value;
  const put = (some: Partial<typeof saved>) => kept.set({ ...kept.value, ...some });
  const submit = async () => {
    const due = instantOf({ day, time: before.time }, timezone);
    const body = {
      version: decision.version,
      what,
      who,
      desk: desk === NONE ? null : desk,
      due: Number.isNaN(due) ? null : new Date(due).toISOString(),
    };
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
      disabled={!what.trim()}
      kept={kept}
      onSubmit={submit}
      onClose={onClose}
    >
      <Long name="what" label={t('field.what')} value={what} onChange={(next) => put({ what: next })} max={1000} required />
      <Flex gap={3} wrap="wrap" alignItems="start">
        {desks && (
          <Choice
            name="desk"
            label={t('field.desk')}
            value={desk}
            onChange={(next) => put({ desk: next })}
            options={[{ value: NONE, label: t('decisions.no_desk') }, ...desks.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Text name="who" label={t('field.who')} value={who} onChange={(next) => put({ who: next })} max={200} />
        <Text name="due" type="date" label={t('field.due_day')} value={day} onChange={(next) => put({ day: next })} />
      </Flex>
    </FormDialog>
  );
}
