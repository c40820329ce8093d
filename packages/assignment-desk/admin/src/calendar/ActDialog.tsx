import { useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { HappeningDetail, HappeningDone } from '../../../contracts';
import { type HappeningAct, needsNote } from '../../../domain/happening/state';
import { useDeskActHappeningMutation } from '../api/calendar';
import { useT } from '../useT';
import { draftOfTimes, timesOfDraft, withStart } from './moments';
import { REACH, ReachFields } from './ReachFields';

/** Postpones, moves, cancels or restores an event: asks why, and says what it will mean. */
export function HappeningActDialog({
  item,
  act,
  onClose,
}: {
  item: HappeningDetail;
  act: HappeningAct;
  onClose(done: HappeningDone | null): void;
}) {
  const t = useT();
  const back = useReturnFocus();
  const say = useRefusal();
  const [note, setNote] = useState('');
  const [times, setTimes] = useState(() => draftOfTimes(item));
  const [reach, setReach] = useState(REACH);
  const [refused, setRefused] = useState<string | null>(null);
  const [send, { isLoading }] = useDeskActHappeningMutation();
  const moves = act === 'reschedule';
  const at = timesOfDraft(times);
  const when = moves && at ? { starts: at.starts, ends: at.ends } : {};
  const complete = (!needsNote(act) || note.trim() !== '') && (!moves || (at !== null && at.starts !== item.starts));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!complete) return;
    const { scope, moveAssignments, cancelAssignments } = reach;
    const body = { version: item.version, scope, original: item.original, act, note, ...when, moveAssignments, cancelAssignments };
    try {
      onClose(await send({ id: item.id, body }).unwrap());
    } catch (error) {
      setRefused(say(error));
    }
  };

  const input = times.allDay ? 'date' : 'datetime-local';
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose(null)}>
      <Modal.Content onCloseAutoFocus={back}>
        <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t(`happening.act.${act}`)}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused && (
                <Box background="danger100" padding={3} hasRadius role="alert">
                  <Typography textColor="danger700">{refused}</Typography>
                </Box>
              )}
              <Typography variant="delta">{item.title}</Typography>
              {moves && (
                <Flex gap={4} wrap="wrap">
                  <Field.Root required flex="1 1 14rem">
                    <Field.Label>{t('happening.field.starts')}</Field.Label>
                    <Field.Input
                      type={input}
                      required
                      value={times.starts}
                      onChange={(event) => setTimes(withStart(times, event.target.value))}
                    />
                  </Field.Root>
                  <Field.Root required flex="1 1 14rem">
                    <Field.Label>{t(times.allDay ? 'happening.lastDay' : 'happening.field.ends')}</Field.Label>
                    <Field.Input
                      type={input}
                      required
                      value={times.ends}
                      onChange={(event) => setTimes({ ...times, ends: event.target.value })}
                    />
                  </Field.Root>
                </Flex>
              )}
              {act !== 'restore' && (
                <Field.Root required={needsNote(act)}>
                  <Field.Label>{t('happening.why')}</Field.Label>
                  <Textarea maxLength={2000} value={note} onChange={(event) => setNote(event.target.value)} />
                </Field.Root>
              )}
              <ReachFields meeting={item} wish={moves && !at ? null : { act, ...when }} value={reach} onChange={setReach} />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => onClose(null)}>
              {t('dismiss')}
            </Button>
            <Button type="submit" variant={act === 'cancel' ? 'danger' : 'default'} disabled={!complete} loading={isLoading}>
              {t(`happening.act.${act}`)}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
