import { Chip, Due, type Glow, useGlows, useRefusal } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { OwedAnswer } from '../../../contracts';
import { ANSWER_LENGTH } from '../../../domain/question';
import { useBriefingOwedAnswerMutation } from '../api';
import { QuestionChip } from '../components/chips';
import { Long } from '../components/fields';
import { useKept } from '../kept';
import { useSay } from '../say';
import { useT } from '../useT';
import { ClashBand } from './Clash';
import { useIsLate } from './QuestionCard';
import { useClash } from './useClash';

const Sheet = styled(Box)<{ $glows: boolean; $late: boolean }>`
  border-left: 3px solid ${({ theme, $late }) => ($late ? theme.colors.danger600 : theme.colors.neutral200)};
  outline: ${({ theme, $glows }) => ($glows ? `3px solid ${theme.colors.primary200}` : 'none')};
  overflow-wrap: anywhere;
  textarea {
    min-height: 120px;
  }
`;

/** One question that is owed, and the place to answer it. What is typed stays until it is sent. */
export function OwedCard({ item, glow, opened }: { item: OwedAnswer; glow: Glow; opened: boolean }) {
  const t = useT();
  const say = useSay();
  const refusal = useRefusal();
  const { toggleNotification } = useNotification();
  const late = useIsLate(item);
  const glows = useGlows(glow, item.id);
  const place = useRef<HTMLElement>(null);
  const [send, { isLoading }] = useBriefingOwedAnswerMutation();
  const kept = useKept(`owed.${item.id}`, item.answer);
  const clash = useClash(kept, item.version);
  const [writing, setWriting] = useState(kept.touched || item.state === 'triaged');
  useEffect(() => {
    if (opened) place.current?.scrollIntoView({ block: 'start' });
  }, [opened]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await send({ id: item.id, body: { version: item.version, text: kept.value } }).unwrap();
      kept.forget();
      clash.end();
      setWriting(false);
      toggleNotification({ type: 'success', message: t('answers.sent') });
    } catch (error) {
      if (!clash.hear(error)) toggleNotification({ type: 'danger', message: refusal(error) });
    }
  };
  const { meeting } = item;
  return (
    <Sheet
      ref={place}
      tag="section"
      data-held={item.id}
      aria-label={item.text.slice(0, 80)}
      $glows={glows}
      $late={late}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={4}
    >
      <Flex gap={2} wrap="wrap" paddingBottom={2}>
        <QuestionChip state={item.state} />
        {item.due && <Due at={item.due} done={item.state !== 'triaged'} zone={item.meeting.timezone} />}
        {item.state === 'triaged' && item.climbed > 1 && <Chip tone="danger">{t(`climbed.${item.climbed}`)}</Chip>}
      </Flex>
      <Typography tag="h2" fontWeight="bold" style={{ whiteSpace: 'pre-wrap' }}>
        {item.text}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={1} paddingBottom={3}>
        {[item.agency, item.unit, `${meeting.title} ${say.shortDay(meeting.starts, meeting.timezone)}`].join(' · ')}
      </Typography>
      {item.note && (
        <Box background="warning100" hasRadius padding={3} marginBottom={3}>
          <Typography textColor="neutral800">{t('question.note', { note: item.note })}</Typography>
        </Box>
      )}
      {writing ? (
        <form onSubmit={(event) => void submit(event)} noValidate>
          <Flex direction="column" alignItems="stretch" gap={3}>
            {clash.sentence !== null && (
              <ClashBand
                sentence={clash.sentence}
                theirs={clash.unread ? '' : item.answer}
                mine={kept.value}
                onTake={clash.take}
                onJoin={(joined) => kept.set(joined.slice(0, ANSWER_LENGTH))}
              />
            )}
            <Long
              name={`answer-${item.id}`}
              label={t('field.answer')}
              hint={kept.touched ? t('answers.kept') : t('answers.effect')}
              value={kept.value}
              onChange={kept.set}
              max={ANSWER_LENGTH}
              required
            />
            <Flex gap={2} wrap="wrap">
              <Button type="submit" size="L" loading={isLoading} disabled={clash.waits || !kept.value.trim()} style={{ minHeight: 44 }}>
                {t(clash.sentence !== null ? 'clash.send' : item.state === 'answered' ? 'answers.change' : 'answers.send')}
              </Button>
              {item.state === 'answered' && (
                <Button type="button" size="L" variant="tertiary" onClick={() => setWriting(false)} style={{ minHeight: 44 }}>
                  {t('act.back')}
                </Button>
              )}
            </Flex>
          </Flex>
        </form>
      ) : (
        <>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
            {item.answer}
          </Typography>
          <Box paddingTop={2}>
            <Button variant="tertiary" onClick={() => setWriting(true)} style={{ minHeight: 44 }}>
              {t(item.state === 'answered' ? 'questionAct.answer_again' : 'questionAct.answer')}
            </Button>
          </Box>
        </>
      )}
    </Sheet>
  );
}
