import { Caution, Failed, Loading, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { styled } from 'styled-components';
import type { Occurrence, SessionView } from '../../../contracts';
import { isContested, MARK } from '../../../domain/merge';
import { useBriefingActMutation, useBriefingSessionQuery } from '../api';
import { Long } from '../components/fields';
import { KeptNotice } from '../components/KeptNotice';
import { useKept } from '../kept';
import { useSay } from '../say';
import { useT } from '../useT';
import { draftOf } from './draft';

const MOST = 100_000;

const Panes = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
  gap: 16px;
  @media (max-width: 900px) {
    grid-template-columns: minmax(0, 1fr);
  }
`;
const Paper = styled.div`
  max-height: 50vh;
  overflow: auto;
  padding: 12px 16px;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1.4rem;
  line-height: 1.5;
  color: ${({ theme }) => theme.colors.neutral800};
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: 4px;
`;

type Props = { meeting: Occurrence; onClose: () => void };

function Form({ meeting, view, onClose }: Props & { view: SessionView }) {
  const t = useT();
  const tell = useTell();
  const say = useSay();
  const id = useId();
  const out = meeting.state === 'minutes_published';
  const draft = draftOf(view, { t, when: say.whenFull, clock: say.clock, day: say.fullDay });
  // While nothing is out, what somebody else did in the room is in the reading the draft is made of.
  const kept = useKept(`minutes.${meeting.id}`, { text: out ? meeting.minutes : draft, note: '' });
  const { put } = kept;
  const { text, note } = kept.value;
  /** What the draft took the place of, until something else is typed. */
  const [dropped, setDropped] = useState<string | null>(null);
  const [send, { isLoading }] = useBriefingActMutation();
  const whole = out
    ? `${text.trim()}\n\n${t('minutes.correction.line', { when: `${say.clock(new Date().toISOString(), meeting.timezone)}, ${say.fullDay(new Date().toISOString(), meeting.timezone)}`, note: note.trim() })}`
    : text.trim();
  const ready =
    !kept.behind && text.trim() !== '' && whole.length <= MOST && (!out || (note.trim() !== '' && text.trim() !== meeting.minutes.trim()));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const body = { act: 'publish_minutes' as const, version: meeting.version, minutes: whole };
    if (!(await tell(() => send({ id: meeting.id, body }).unwrap(), t(out ? 'minutes.corrected' : 'minutes.published')))) return;
    kept.forget();
    onClose();
  };
  const told = view.attendance.invited;
  const effect = t(out ? 'minutes.effect.again' : meeting.closed ? 'minutes.effect.closed' : 'minutes.effect.open', { count: told });
  return (
    <>
      <Modal.Body>
        <Flex tag="form" id={id} direction="column" alignItems="stretch" gap={4} onSubmit={submit}>
          <KeptNotice kept={kept} />
          <Panes>
            <Field.Root name="minutes" required>
              <Field.Label>{t('minutes.text')}</Field.Label>
              <Textarea
                name="minutes"
                value={text}
                maxLength={MOST}
                style={{ minHeight: '50vh', resize: 'vertical' }}
                onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => {
                  setDropped(null);
                  put({ text: event.target.value });
                }}
              />
            </Field.Root>
            <Box>
              <Typography tag="p" variant="pi" fontWeight="bold" paddingBottom={1}>
                {t('minutes.preview')}
              </Typography>
              <Paper data-preview>{out && note.trim() ? whole : text}</Paper>
            </Box>
          </Panes>
          {isContested(text) && <Caution role="status">{t('session.note.contested', { mark: MARK.trim() })}</Caution>}
          {out && (
            <Long
              name="correction"
              label={t('minutes.correction')}
              value={note}
              onChange={(next) => put({ note: next })}
              max={1000}
              required
            />
          )}
          <Typography variant="pi" textColor="neutral600">
            {effect}
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" type="button" onClick={onClose}>
            {t('act.back')}
          </Button>
          {!out && text !== draft && (
            <Button
              variant="ghost"
              type="button"
              onClick={() => {
                setDropped(text);
                put({ text: draft });
              }}
            >
              {t('minutes.again')}
            </Button>
          )}
          {dropped !== null && text === draft && (
            <Button
              variant="ghost"
              type="button"
              onClick={() => {
                setDropped(null);
                put({ text: dropped });
              }}
            >
              {t('minutes.back')}
            </Button>
          )}
        </Flex>
        <Button type="submit" form={id} loading={isLoading} disabled={!ready}>
          {t(out ? 'minutes.correct.submit' : 'minutes.submit')}
        </Button>
      </Modal.Footer>
    </>
  );
}

/** Minutes as they are written: begun from what the session left, seen as they will be read, and published by a press. */
export function MinutesEditor({ meeting, onClose }: Props) {
  const t = useT();
  const back = useReturnFocus();
  const { data, error, isFetching, refetch } = useBriefingSessionQuery(meeting.id, { refetchOnMountOrArgChange: true });
  // The draft is made of one reading: what is typed is not pulled from under the hands.
  const [view, setView] = useState<SessionView | null>(null);
  useEffect(() => setView((known) => known ?? (isFetching ? null : (data ?? null))), [data, isFetching]);
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back} style={{ width: 'min(110rem, calc(100vw - 3.2rem))', maxWidth: 'none' }}>
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{t('minutes.title')}</Modal.Title>
        </Modal.Header>
        {view ? (
          <Form meeting={meeting} view={view} onClose={onClose} />
        ) : (
          <Modal.Body>{error ? <Failed error={error} retry={refetch} /> : <Loading />}</Modal.Body>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
