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
import { useSay } from '../say';
import { useT } from '../useT';
import { ClashBand } from './Clash';
import { keptFor, useKept } from './kept';
import { useIsLate } from './QuestionCard';
import type { Clash } from './useQuestionAct';

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
  const [clash, setClash] = useState<Clash | null>(null);
  const { draft, put, forget, touched } = useKept(keptFor(item.id, 'owed'), () => ({ words: item.answer, version: item.version }));
  const [writing, setWriting] = useState(touched || item.state === 'triaged');
  useEffect(() => {
    if (opened) place.current?.scrollIntoView({ block: 'start' });
  }, [opened]);
  // Nothing typed, and the row is newer: it is answered as it stands now.
  const untouched = draft.words === item.answer || (!touched && !writing);
  const version = clash?.version ?? (untouched || !touched ? item.version : draft.version);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await send({ id: item.id, body: { version, text: draft.words } }).unwrap();
      forget();
      setClash(null);
      setWriting(false);
      toggleNotification({ type: 'success', message: t('answers.sent') });
    } catch (error) {
      const params = refusal.params(error);
      if (refusal.code(error) === 'stale')
        setClash({ sentence: refusal(error), version: Number(params['version']), answer: String(params['answer'] ?? '') });
      else toggleNotification({ type: 'danger', message: refusal(error) });
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
        {item.due && <Due at={item.due} done={item.state !== 'triaged'} />}
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
            {clash && (
              <ClashBand
                sentence={clash.sentence}
                theirs={clash.answer}
                mine={draft.words}
                onTake={() => put({ words: clash.answer })}
                onJoin={() => put({ words: `${clash.answer}\n\n${draft.words}`.slice(0, ANSWER_LENGTH) })}
              />
            )}
            <Long
              name={`answer-${item.id}`}
              label={t('field.answer')}
              hint={touched ? t('answers.kept') : t('answers.effect')}
              value={draft.words}
              onChange={(words) => put({ words, version: touched ? draft.version : item.version })}
              max={ANSWER_LENGTH}
              required
            />
            <Flex gap={2} wrap="wrap">
              <Button type="submit" size="L" loading={isLoading} disabled={!draft.words.trim()} style={{ minHeight: 44 }}>
                {t(clash ? 'clash.send' : item.state === 'answered' ? 'answers.change' : 'answers.send')}
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
