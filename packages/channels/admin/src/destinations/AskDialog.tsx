import { useReturnFocus } from '@hoitu/admin-kit';
import { Button, Modal, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useT } from '../useT';

/** Says what an act will do, and does it. */
export function AskDialog({
  title,
  text,
  label,
  danger,
  act,
  close,
  after,
}: {
  title: string;
  text: string;
  label: string;
  danger?: boolean;
  act(): Promise<unknown>;
  close(): void;
  /** What takes the place of the question once it is done. */
  after?: ReactNode;
}) {
  const t = useT();
  const back = useReturnFocus();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && !after && close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {after ?? (
          <>
            <Modal.Body>
              <Typography>{text}</Typography>
            </Modal.Body>
            <Modal.Footer>
              <Button variant="tertiary" onClick={close}>
                {t('cancel')}
              </Button>
              <Button variant={danger ? 'danger' : 'default'} loading={busy} onClick={() => void run()}>
                {label}
              </Button>
            </Modal.Footer>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}
