import { Card, Chip, Due, useNow, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Occurrence, Question } from '../../../contracts';
import { ASKABLE } from '../../../domain/occurrence';
import { isOpen, QUESTION_ACTS, type QuestionAct } from '../../../domain/question';
import { useBriefingQuestionActMutation } from '../api';
import { useT } from '../useT';
import { AskDialog } from './AskDialog';
import { QuestionChip } from './chips';
import { QuestionDialog } from './QuestionDialog';
import { Row, Rows } from './Rows';

/** The next step of a question, then the other ways; "triage" again only by choice. */
const ORDER: QuestionAct[] = ['approve', 'release', 'answer', 'triage', 'return', 'decline', 'reopen'];
const AT_ONCE: readonly QuestionAct[] = ['approve', 'release', 'reopen'];
type Asked = { question: Question; act: QuestionAct } | null;

const owed = (question: Question) => isOpen(question.state) && (question.state === 'submitted' || question.state === 'triaged');

export function Questions({ meeting, questions, may }: { meeting: Occurrence; questions: Question[]; may: boolean }) {
  const t = useT();
  const tell = useTell();
  const now = useNow().getTime();
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<Asked>(null);
  const [send, { isLoading }] = useBriefingQuestionActMutation();
  const late = questions.filter((item) => owed(item) && item.due && Date.parse(item.due) < now).length;
  const press = (question: Question, act: 'approve' | 'release' | 'reopen') =>
    tell(() => send({ id: question.id, body: { act, version: question.version } }).unwrap(), t(`questionDone.${act}`));
  const begin = (question: Question, act: QuestionAct) =>
    AT_ONCE.includes(act) ? void press(question, act as 'approve') : setAsked({ question, act });

  return (
    <Card
      title={
        <Flex tag="span" gap={2}>
          {t('questions.title')} {late > 0 && <Chip tone="danger">{t('questions.late', { count: late })}</Chip>}
        </Flex>
      }
      aside={
        may &&
        ASKABLE.includes(meeting.state) && (
          <Button variant="tertiary" onClick={() => setAsking(true)}>
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
              <Typography fontWeight="bold">{question.text}</Typography>
              <Flex gap={2} wrap="wrap" paddingTop={1}>
                <QuestionChip state={question.state} />
                {question.due && owed(question) && <Due at={question.due} />}
                <Typography variant="pi" textColor="neutral600">
                  {[[question.agency, question.unit].filter(Boolean).join(' → '), question.note].filter(Boolean).join(' · ')}
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
                {ORDER.filter((act) => QUESTION_ACTS[question.state].includes(act)).map((act, n) => (
                  <Button
                    key={act}
                    size="S"
                    variant={n === 0 ? 'secondary' : 'ghost'}
                    disabled={isLoading}
                    onClick={() => begin(question, act)}
                  >
                    {t(act === 'answer' && question.answer ? 'questionAct.answer_again' : `questionAct.${act}`)}
                  </Button>
                ))}
              </Flex>
            )}
          </Row>
        ))}
      </Rows>
      {asking && <AskDialog meeting={meeting} onClose={() => setAsking(false)} />}
      {asked && <QuestionDialog question={asked.question} act={asked.act} timezone={meeting.timezone} onClose={() => setAsked(null)} />}
    </Card>
  );
}
