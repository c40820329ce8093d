import { useTell } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Question, QuestionActInput } from '../../../contracts';
import type { QuestionAct } from '../../../domain/question';
import { instantOf, wallClock } from '../../../domain/wallclock';
import { useBriefingQuestionActMutation } from '../api';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';
import { Long, Text } from './fields';

/** The acts on a question that need words: who answers by when, the answer, or a reason. */
export function QuestionDialog({
  question,
  act,
  timezone,
  onClose,
}: {
  question: Question;
  act: QuestionAct;
  timezone: string;
  onClose: () => void;
}) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingQuestionActMutation();
  const due = question.due ? wallClock(Date.parse(question.due), timezone) : { day: '', time: '17:00' };
  const [unit, setUnit] = useState(question.unit);
  const [day, setDay] = useState(due.day);
  const [time, setTime] = useState(due.time);
  const [words, setWords] = useState(act === 'answer' ? question.answer : '');
  const at = instantOf({ day, time }, timezone);

  const { version } = question;
  const body: QuestionActInput | null =
    act === 'triage'
      ? Number.isNaN(at) || !unit.trim()
        ? null
        : { act, version, unit, due: new Date(at).toISOString() }
      : act === 'answer'
        ? { act, version, text: words }
        : act === 'return' || act === 'decline'
          ? { act, version, reason: words }
          : null;
  const ready = body !== null && (act === 'triage' || words.trim() !== '');
  const submit = async () => {
    if (body && (await tell(() => send({ id: question.id, body }).unwrap(), t(`questionDone.${act}`)))) onClose();
  };
  return (
    <FormDialog
      title={t(`questionAct.${act}`)}
      effect={t(`questionEffect.${act}`)}
      submit={t(`questionAct.${act}`)}
      danger={act === 'decline'}
      busy={isLoading}
      disabled={!ready}
      onSubmit={submit}
      onClose={onClose}
    >
      <Typography fontWeight="bold">{question.text}</Typography>
      {act === 'triage' ? (
        <>
          <Text name="unit" label={t('field.unit')} value={unit} onChange={setUnit} max={200} required />
          <Flex gap={3} wrap="wrap" alignItems="start">
            <Text name="dueDay" type="date" label={t('field.due_day')} value={day} onChange={setDay} required />
            <Text name="dueTime" type="time" label={t('field.due_time')} value={time} onChange={setTime} required />
          </Flex>
        </>
      ) : (
        <Long
          name="words"
          label={t(act === 'answer' ? 'field.answer' : 'field.reason')}
          value={words}
          onChange={setWords}
          max={act === 'answer' ? 10_000 : 500}
          required
        />
      )}
    </FormDialog>
  );
}
