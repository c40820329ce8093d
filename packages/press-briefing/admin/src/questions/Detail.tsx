import { Chip, Due, Failed, Loading, Sheet, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { QuestionDetail } from '../../../contracts';
import { OWED, type QuestionAct } from '../../../domain/question';
import { useBriefingQuestionQuery, usePressUnitsQuery } from '../api';
import { QuestionChip } from '../components/chips';
import { useIsKept } from '../kept';
import { useSay } from '../say';
import { useT } from '../useT';
import { ActFields } from './ActFields';
import { AT_ONCE, actsOf, labelOf } from './acts';
import { History } from './History';
import { keptFor, useQuestionAct } from './useQuestionAct';

const Words = styled.p`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
`;

type Given = {
  may: boolean;
  busy: boolean;
  onAct(question: QuestionDetail, act: QuestionAct): void;
  onDone(act: QuestionAct, after: { id: string }): void;
};

/** One question whole: what can be done with it, its words, what became of it. */
export function Detail({ id, begin, onClose, ...given }: Given & { id: string; begin: QuestionAct | null; onClose(): void }) {
  const t = useT();
  const back = useReturnFocus();
  const { data, error, refetch } = useBriefingQuestionQuery(id, { refetchOnMountOrArgChange: true });
  const [act, setAct] = useState<QuestionAct | null>(begin);
  // Of another question no second is shown what stood in the last one.
  const question = data?.id === id ? data : undefined;
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Sheet
        onCloseAutoFocus={back}
        onEscapeKeyDown={(event: KeyboardEvent) => {
          // Out of a form first; what was typed stays.
          if (!act) return;
          event.preventDefault();
          setAct(null);
        }}
      >
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{act ? t(`questionAct.${act}`).replace('…', '') : t('question.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error && !question && <Failed error={error} retry={() => void refetch()} />}
          {!question && !error && <Loading />}
          {question && act && (
            <ActForm
              key={act}
              question={question}
              act={act}
              onBack={() => setAct(null)}
              onDone={(after) => {
                setAct(null);
                given.onDone(act, after);
              }}
            />
          )}
          {question && !act && (
            <Opened
              question={question}
              {...given}
              onAct={(one, chosen) => (AT_ONCE.includes(chosen) ? given.onAct(one, chosen) : setAct(chosen))}
            />
          )}
        </Modal.Body>
      </Sheet>
    </Modal.Root>
  );
}

function ActForm({
  question,
  act,
  onBack,
  onDone,
}: {
  question: QuestionDetail;
  act: QuestionAct;
  onBack(): void;
  onDone(after: { id: string }): void;
}) {
  const t = useT();
  const { timezone, ends, closed } = question.meeting;
  const acting = useQuestionAct(question, act, timezone, onDone);
  const effect = act === 'release' ? `questionEffect.release.${closed ? 'closed' : 'open'}` : `questionEffect.${act}`;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void acting.submit();
      }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <ActFields question={question} act={act} acting={acting} timezone={timezone} ends={ends} />
        <Typography variant="pi" textColor="neutral600">
          {t(effect)}
        </Typography>
        <Flex gap={2} wrap="wrap">
          <Button
            type="submit"
            size="L"
            variant={act === 'decline' ? 'danger' : 'default'}
            loading={acting.busy}
            disabled={!acting.body}
            style={{ minHeight: 44 }}
          >
            {acting.name}
          </Button>
          <Button type="button" size="L" variant="tertiary" onClick={onBack} style={{ minHeight: 44 }}>
            {t('act.back')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

function Opened({ question, may, busy, onAct }: Given & { question: QuestionDetail }) {
  const t = useT();
  const kept = useIsKept(keptFor(question.id, 'answer'));
  const acts = may ? actsOf(question) : [];
  const owed = OWED.includes(question.state);
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={2} wrap="wrap">
        <QuestionChip state={question.state} />
        {owed && question.due && <Due at={question.due} zone={question.meeting.timezone} />}
        {question.state === 'triaged' && question.climbed > 0 && <Chip tone="danger">{t(`climbed.${question.climbed}`)}</Chip>}
        {question.afterMeeting && <Chip>{t('question.after')}</Chip>}
      </Flex>
      {acts.length > 0 && (
        <Flex gap={2} wrap="wrap">
          {acts.map((act, n) => (
            <Button
              key={act}
              size="L"
              variant={n === 0 ? 'default' : 'tertiary'}
              disabled={busy}
              style={{ minHeight: 44 }}
              onClick={() => onAct(question, act)}
            >
              {t(labelOf(act, question))}
              {act === 'answer' && kept ? ` · ${t('question.kept')}` : ''}
            </Button>
          ))}
        </Flex>
      )}
      <Words style={{ fontWeight: 600 }}>{question.text}</Words>
      {question.note && (
        <Box background="warning100" hasRadius padding={3}>
          <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {t(question.state === 'declined' ? 'question.why' : 'question.note', { note: question.note })}
          </Typography>
        </Box>
      )}
      {question.answer && (
        <Box tag="section">
          <Typography tag="h3" variant="sigma" textColor="neutral600">
            {t('field.answer')}
          </Typography>
          <Words>{question.answer}</Words>
        </Box>
      )}
      <Facts question={question} />
      <History question={question} />
    </Flex>
  );
}

function Facts({ question }: { question: QuestionDetail }) {
  const t = useT();
  const say = useSay();
  const { data: units = [] } = usePressUnitsQuery();
  const speaker = units.find(({ id }) => id === question.unitId)?.spokespersons.find(({ id }) => id === question.spokesperson);
  const { meeting } = question;
  const moment = (iso: string) => `${say.day(iso, meeting.timezone)}, ${say.clock(iso, meeting.timezone)}`;
  const lines: [string, string][] = [
    [t('field.agency'), [question.agency, question.asker].filter(Boolean).join(' · ')],
    [t('field.unit'), [question.unit, speaker?.name].filter(Boolean).join(' · ')],
    [t('field.due_day'), question.due ? moment(question.due) : ''],
    [t('filter.meeting'), `${meeting.title} · ${moment(meeting.starts)}`],
  ];
  return (
    <Box tag="dl" style={{ display: 'grid', gridTemplateColumns: 'minmax(90px, auto) minmax(0, 1fr)', gap: '4px 12px', margin: 0 }}>
      {lines
        .filter(([, value]) => value)
        .flatMap(([name, value]) => [
          <Typography key={name} tag="dt" variant="pi" textColor="neutral600">
            {name}
          </Typography>,
          <Typography key={`${name} is`} tag="dd" variant="pi" style={{ margin: 0, overflowWrap: 'anywhere' }}>
            {value}
          </Typography>,
        ])}
    </Box>
  );
}
