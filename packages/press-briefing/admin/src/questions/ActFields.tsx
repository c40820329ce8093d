import { Checkbox, Flex, Typography } from '@strapi/design-system';
import type { Question } from '../../../contracts';
import { ANSWER_LENGTH, type QuestionAct } from '../../../domain/question';
import { Long, Text } from '../components/fields';
import { useSay } from '../say';
import { useT } from '../useT';
import { ClashBand } from './Clash';
import { type ActDraft, dueAt } from './draft';
import { UnitFields } from './UnitFields';
import type { Acting } from './useQuestionAct';

const REASON_LENGTH = 500;

/** What an act asks for: who answers by when, the answer, or a reason. */
export function ActFields({
  question,
  act,
  acting: { draft, put, take, clash, unread },
  timezone,
  ends,
}: {
  question: Question;
  act: QuestionAct;
  acting: Acting;
  timezone: string;
  /** End of the meeting, ISO. */
  ends: string;
}) {
  const t = useT();
  const say = useSay();
  const timed = act === 'triage' || act === 'return';
  /** What stands in the place of what one writes, in words. */
  const theirs: Partial<Record<QuestionAct, string>> = {
    answer: question.answer,
    triage: [question.unit, question.due && `${say.day(question.due, timezone)}, ${say.clock(question.due, timezone)}`]
      .filter(Boolean)
      .join(' · '),
  };
  return (
    <>
      {clash !== null && (
        <ClashBand
          sentence={clash}
          theirs={unread ? '' : (theirs[act] ?? '')}
          mine={act === 'answer' ? draft.words : ''}
          typed={act !== 'release'}
          onTake={take}
          {...(act === 'answer' ? { onJoin: (joined: string) => put({ words: joined.slice(0, ANSWER_LENGTH) }) } : {})}
        />
      )}
      <Typography fontWeight="bold" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {question.text}
      </Typography>
      {/* What is released, sent back or thrown away with the question. */}
      {(act === 'release' || act === 'return' || act === 'decline') && question.answer && (
        <Typography style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{question.answer}</Typography>
      )}
      {act === 'triage' && <UnitFields draft={draft} put={put} />}
      {(act === 'answer' || act === 'return' || act === 'decline') && (
        <Long
          name="words"
          label={t(act === 'answer' ? 'field.answer' : 'field.reason')}
          value={draft.words}
          onChange={(words) => put({ words })}
          max={act === 'answer' ? ANSWER_LENGTH : REASON_LENGTH}
          required
        />
      )}
      {timed && <DueFields draft={draft} put={put} timezone={timezone} ends={ends} withTick={act === 'triage'} />}
    </>
  );
}

function DueFields({
  draft,
  put,
  timezone,
  ends,
  withTick,
}: {
  draft: ActDraft;
  put(part: Partial<ActDraft>): void;
  timezone: string;
  ends: string;
  withTick: boolean;
}) {
  const t = useT();
  const due = dueAt(draft, timezone);
  const past = due <= Date.now();
  const over = withTick && !draft.afterMeeting && due > Date.parse(ends);
  return (
    <>
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Text
          name="dueDay"
          type="date"
          label={t('field.due_day')}
          value={draft.day}
          onChange={(day) => put({ day, time: draft.time })}
          required
        />
        <Text
          name="dueTime"
          type="time"
          label={t('field.due_time')}
          value={draft.time}
          onChange={(time) => put({ day: draft.day, time })}
          required
        />
      </Flex>
      {(past || over) && (
        <Typography role="alert" variant="pi" textColor="danger600">
          {t(past ? 'triage.past' : 'triage.over')}
        </Typography>
      )}
      {withTick && (
        <Checkbox
          checked={draft.afterMeeting}
          onCheckedChange={(value: boolean | 'indeterminate') => put({ afterMeeting: value === true })}
        >
          {t('triage.after')}
        </Checkbox>
      )}
    </>
  );
}
