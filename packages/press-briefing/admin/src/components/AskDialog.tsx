import { useTell } from '@hoitu/admin-kit';
import { newKey } from '@hoitu/admin-kit/newKey';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useState } from 'react';
import type { Occurrence } from '../../../contracts';
import { QUESTION_LENGTH } from '../../../domain/question';
import { useBriefingQuestionAddMutation, usePressAgenciesQuery } from '../api';
import { useKept } from '../kept';
import { UnitFields } from '../questions/UnitFields';
import { useSay } from '../say';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';
import { Choice, Long, Text } from './fields';

const OTHER = 'other';
const EMPTY = { agencyId: '', agency: '', asker: '', text: '', unitId: '', unit: '', spokesperson: '' };

/** A question that reached the press office. Of several meetings one is chosen. */
export function AskDialog({ meeting, meetings, onClose }: { meeting: Occurrence; meetings?: Occurrence[]; onClose: () => void }) {
  const t = useT();
  const say = useSay();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingQuestionAddMutation();
  const { data: agencies = [] } = usePressAgenciesQuery(undefined, { refetchOnMountOrArgChange: true });
  const [to, setTo] = useState(meeting.id);
  const { value: draft, put, forget } = useKept('ask', EMPTY);
  // Pressed twice, or sent again after a lost answer, it is one question.
  const [key] = useState(newKey);
  const known = agencies.filter(({ active }) => active);
  const byName = known.length === 0 || draft.agencyId === OTHER;
  const { agency, asker, text, unitId } = draft;
  const unit = unitId ? '' : draft.unit.trim();
  const agencyId = byName || !known.some(({ id }) => id === draft.agencyId) ? null : draft.agencyId;
  const submit = async () => {
    const body = { agency: agencyId ? '' : agency, agencyId, asker, text, unitId: unitId || null, unit, key };
    if (!(await tell(() => send({ id: to, body }).unwrap(), t('questions.added')))) return;
    forget();
    onClose();
  };
  return (
    <FormDialog
      title={t('questions.add')}
      effect={t(unitId || unit ? 'questions.effect.unit' : 'questions.effect')}
      submit={t('questions.add')}
      busy={isLoading}
      disabled={!(agencyId || (byName && agency.trim())) || !text.trim()}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {meetings && meetings.length > 1 && (
        <Choice
          name="meeting"
          label={t('filter.meeting')}
          value={to}
          options={meetings.map((one) => ({ value: one.id, label: `${one.title} · ${say.shortDay(one.starts, one.timezone)}` }))}
          onChange={setTo}
        />
      )}
      {known.length > 0 && (
        <Field.Root name="agencyId" required>
          <Field.Label>{t('field.agency')}</Field.Label>
          <SingleSelect
            value={draft.agencyId}
            placeholder={t('ask.agency.choose')}
            onChange={(next: string | number) => put({ agencyId: String(next) })}
          >
            {known.map((one) => (
              <SingleSelectOption key={one.id} value={one.id}>
                {one.name}
              </SingleSelectOption>
            ))}
            <SingleSelectOption value={OTHER}>{t('ask.agency.other')}</SingleSelectOption>
          </SingleSelect>
        </Field.Root>
      )}
      {byName && (
        <Text name="agency" label={t('field.agency')} value={agency} onChange={(next) => put({ agency: next })} max={200} required />
      )}
      <Text
        name="asker"
        label={t('field.asker')}
        hint={t('field.asker.hint')}
        value={asker}
        onChange={(next) => put({ asker: next })}
        max={120}
      />
      <Long name="text" label={t('field.question')} value={text} onChange={(next) => put({ text: next })} max={QUESTION_LENGTH} required />
      <UnitFields draft={draft} put={put} later />
    </FormDialog>
  );
}
