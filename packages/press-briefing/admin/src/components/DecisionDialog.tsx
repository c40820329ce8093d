import { useTell } from '@hoitu/admin-kit';
import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Decision } from '../../../contracts';
import { instantOf, wallClock } from '../../../domain/wallclock';
import { useBriefingDecisionChangeMutation } from '../api';
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
  const [what, setWhat] = useState(decision.what);
  const [who, setWho] = useState(decision.who);
  const [desk, setDesk] = useState(decision.desk ?? NONE);
  const before = decision.due ? wallClock(Date.parse(decision.due), timezone) : { day: '', time: '17:00' };
  const [day, setDay] = useState(before.day);
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
      onSubmit={submit}
      onClose={onClose}
    >
      <Long name="what" label={t('field.what')} value={what} onChange={setWhat} max={1000} required />
      <Flex gap={3} wrap="wrap" alignItems="start">
        {desks && (
          <Choice
            name="desk"
            label={t('field.desk')}
            value={desk}
            onChange={setDesk}
            options={[{ value: NONE, label: t('decisions.no_desk') }, ...desks.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        )}
        <Text name="who" label={t('field.who')} value={who} onChange={setWho} max={200} />
        <Text name="due" type="date" label={t('field.due_day')} value={day} onChange={setDay} />
      </Flex>
    </FormDialog>
  );
}
