import { useTell } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { useBriefingQuestionAddMutation } from '../api';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';
import { Long, Text } from './fields';

/** A question that reached the press office. */
export function AskDialog({ meeting, onClose }: { meeting: Occurrence; onClose: () => void }) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingQuestionAddMutation();
  const [agency, setAgency] = useState('');
  const [text, setText] = useState('');
  const [unit, setUnit] = useState('');
  const submit = async () => {
    if (await tell(() => send({ id: meeting.id, body: { agency, text, unit } }).unwrap(), t('questions.added'))) onClose();
  };
  return (
    <FormDialog
      title={t('questions.add')}
      effect={t('questions.effect')}
      submit={t('questions.add')}
      busy={isLoading}
      disabled={!agency.trim() || !text.trim()}
      onSubmit={submit}
      onClose={onClose}
    >
      <Text name="agency" label={t('field.agency')} value={agency} onChange={setAgency} max={200} required />
      <Long name="text" label={t('field.question')} value={text} onChange={setText} max={2000} required />
      <Text name="unit" label={t('field.unit')} hint={t('field.unit.hint')} value={unit} onChange={setUnit} max={200} />
    </FormDialog>
  );
}
