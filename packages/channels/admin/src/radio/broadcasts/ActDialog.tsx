import { useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useKept } from '../../hooks/useKept';
import { useT } from '../../useT';

type Props = {
  /** What its reason is kept under while the dialog is closed and opened again. */
  name: string;
  title: string;
  text: ReactNode;
  label: string;
  danger?: boolean;
  reason?: { label: string; hint: string };
  /** Refuses by throwing; what was typed stays. */
  act(reason: string): Promise<unknown>;
  close(): void;
};

/** Says what an act will do, asks why where that is kept, and does it. */
export function ActDialog({ name, title, text, label, danger, reason, act, close }: Props) {
  const t = useT();
  const say = useRefusal();
  const back = useReturnFocus();
  const kept = useKept(`act:${name}`, { reason: '' });
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState('');
  const [tried, setTried] = useState(false);
  const run = async () => {
    setTried(true);
    const given = kept.value.reason.trim();
    if (reason && !given) return;
    setBusy(true);
    try {
      await act(given);
      kept.forget();
      close();
    } catch (error) {
      setRefused(say(error));
      setBusy(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{text}</Typography>
            {reason && (
              <Field.Root name="reason" required hint={reason.hint} error={tried && !kept.value.reason.trim() ? t('form.missing') : false}>
                <Field.Label>{reason.label}</Field.Label>
                <Textarea maxLength={500} value={kept.value.reason} onChange={(event) => kept.put({ reason: event.target.value })} />
                <Field.Hint />
                <Field.Error />
              </Field.Root>
            )}
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
          <Button variant={danger ? 'danger' : 'default'} loading={busy} onClick={() => void run()}>
            {label}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
