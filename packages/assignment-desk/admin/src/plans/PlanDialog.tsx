import { useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useT } from '../useT';

/** A form over the page: what was typed stays when the server refuses, and where a colleague was faster it can be kept on top. */
export function PlanDialog({
  title,
  submit,
  refused,
  onKeepMine,
  note,
  busy,
  disabled,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  submit: string;
  refused?: string | null;
  /** Reads the newest and puts what was typed over it; where the refusal says that a colleague was faster. */
  onKeepMine?: (() => void) | null;
  /** What happened to the form meanwhile, or what pressing the button will do. */
  note?: string | null;
  busy: boolean;
  disabled?: boolean;
  onSubmit(): void;
  onClose(): void;
  children?: ReactNode;
}) {
  const t = useT();
  const back = useReturnFocus();
  const id = useId();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={id} onSubmit={send} noValidate>
            <div role="status">
              {note && (
                <Typography tag="p" textColor="neutral700" paddingBottom={4}>
                  {note}
                </Typography>
              )}
            </div>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused && (
                <Box background="danger100" padding={3} hasRadius role="alert">
                  <Flex gap={3} wrap="wrap" justifyContent="space-between">
                    <Typography textColor="danger700">{refused}</Typography>
                    {onKeepMine && (
                      <Button type="button" variant="danger-light" onClick={onKeepMine}>
                        {t('campaigns.keepMine')}
                      </Button>
                    )}
                  </Flex>
                </Box>
              )}
              {children}
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t('dismiss')}
          </Button>
          <Button type="submit" form={id} loading={busy} disabled={disabled ?? false}>
            {submit}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
