import { useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { BroadcastView } from '../../../../contracts';
import { CONFIRMATIONS, type Confirmation } from '../../../../domain/radio/broadcast';
import { useKept } from '../../hooks/useKept';
import { useT } from '../../useT';
import { useRadioActOnBroadcastMutation } from '../api';

/** Notes what a ward said by telephone. */
export function ConfirmDialog({ broadcast, area, close }: { broadcast: BroadcastView; area: string; close(): void }) {
  const t = useT();
  const say = useRefusal();
  const back = useReturnFocus();
  const { toggleNotification } = useNotification();
  const kept = useKept<{ said: Confirmation; note: string }>(`ward:${broadcast.id}:${area}`, { said: 'played', note: '' });
  const [act, acting] = useRadioActOnBroadcastMutation();
  const [refused, setRefused] = useState('');
  const run = async () => {
    try {
      await act({ id: broadcast.id, act: 'confirm', body: { area, said: kept.value.said, note: kept.value.note.trim() } }).unwrap();
      kept.forget();
      toggleNotification({ type: 'success', message: t('broadcast.noted', { area }) });
      close();
    } catch (error) {
      setRefused(say(error));
    }
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('broadcast.noteFor', { area })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Radio.Group
              aria-label={t('broadcast.wardSaid')}
              value={kept.value.said}
              onValueChange={(next) => kept.put({ said: CONFIRMATIONS.find((one) => one === next) ?? 'played' })}
            >
              <Flex gap={4} wrap="wrap">
                {CONFIRMATIONS.map((one) => (
                  <Radio.Item key={one} value={one}>
                    {t(`broadcast.said.${one}`)}
                  </Radio.Item>
                ))}
              </Flex>
            </Radio.Group>
            <Field.Root name="note" hint={t('broadcast.noteHint')}>
              <Field.Label>{t('broadcast.noteText')}</Field.Label>
              <Textarea maxLength={500} value={kept.value.note} onChange={(event) => kept.put({ note: event.target.value })} />
              <Field.Hint />
            </Field.Root>
            {refused && (
              <Box background="danger100" padding={3} hasRadius role="alert">
                <Typography textColor="danger700">{refused}</Typography>
              </Box>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close}>
            {t('cancel')}
          </Button>
          <Button loading={acting.isLoading} onClick={() => void run()}>
            {t('form.save')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
