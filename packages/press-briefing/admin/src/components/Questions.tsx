import { Card, Chip, Due, useNow, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Occurrence, Question } from '../../../contracts';
import { ASKABLE } from '../../../domain/occurrence';
import { isLate, OWED, type QuestionAct } from '../../../domain/question';
import { useBriefingQuestionActMutation } from '../api';
import { AT_ONCE, actsOf, labelOf } from '../questions/acts';
import { useT } from '../useT';
import { AskDialog } from './AskDialog';
import { QuestionChip } from './chips';
import { QuestionDialog } from './QuestionDialog';
import { Row, Rows } from './Rows';

type Asked = { question: Question; act: QuestionAct } | null;

const owed = (question: Question) => OWED.includes(question.state);
const late = (question: Question, now: number) =>
  isLate({ state: question.state, due: question.due ? Date.parse(question.due) : null }, now);

export function Questions({ meeting, questions, may }: { meeting: Occurrence; questions: Question[]; may: boolean }) {
  const t = useT();
  const tell = useTell();
  const now = useNow().getTime();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<Asked>(null);
  const [send, { isLoading }] = useBriefingQuestionActMutation();
  const lateOnes = questions.filter((item) => late(item, now)).length;
  const press = (question: Question, act: 'approve' | 'reopen') =>
    tell(() => send({ id: question.id, body: { act, version: question.version } }).unwrap(), t(`questionDone.${act}`));
  const begin = (question: Question, act: QuestionAct) =>
    AT_ONCE.includes(act) ? void press(question, act as 'approve') : setAsked({ question, act });

  return (
    <Card
      title={
        <Flex tag="span" gap={2}>
          {t('questions.title')} {lateOnes > 0 && <Chip tone="danger">{t('questions.late', { count: lateOnes })}</Chip>}
        </Flex>
      }
      aside={
        may &&
        ASKABLE.includes(meeting.state) && (
          <Button size="L" variant="tertiary" onClick={() => setAsking(true)}>
            {t('questions.add')}
          </Button>
        )
      }
    >
      {questions.length === 0 && <Typography textColor="neutral600">{t('questions.empty')}</Typography>}
      <Rows>
        {questions.map((question) => (
          <Row key={question.id} $columns="minmax(0, 1fr) auto">
            <Box>
              <Typography fontWeight="bold" style={{ whiteSpace: 'pre-wrap' }}>
                {question.text}
              </Typography>
              <Flex gap={2} wrap="wrap" paddingTop={1}>
                <QuestionChip state={question.state} />
                {question.due && owed(question) && <Due at={question.due} zone={meeting.timezone} />}
                <Typography variant="pi" textColor="neutral600">
                  {[
                    [[question.agency, question.asker].filter(Boolean).join(', '), question.unit].filter(Boolean).join(' → '),
                    question.note,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Typography>
              </Flex>
              {question.answer && (
                <Typography tag="p" variant="pi" style={{ whiteSpace: 'pre-wrap' }} paddingTop={1}>
                  {question.answer}
                </Typography>
              )}
            </Box>
            {may && (
              <Flex gap={2} wrap="wrap" justifyContent={{ initial: 'flex-start', medium: 'flex-end' }}>
                {actsOf(question).map((act, n) => (
                  <Button
                    key={act}
                    size="S"
                    variant={n === 0 ? 'secondary' : 'ghost'}
                    disabled={isLoading}
                    onClick={() => begin(question, act)}
                  >
                    {t(labelOf(act, question))}
                  </Button>
                ))}
              </Flex>
            )}
          </Row>
        ))}
      </Rows>
      {asking && <AskDialog meeting={meeting} onClose={() => setAsking(false)} />}
      {asked && (
        <QuestionDialog
          question={questions.find(({ id }) => id === asked.question.id) ?? asked.question}
          act={asked.act}
          timezone={meeting.timezone}
          ends={meeting.ends}
          closed={meeting.closed}
          onClose={() => setAsked(null)}
        />
      )}
    </Card>
  );
}
