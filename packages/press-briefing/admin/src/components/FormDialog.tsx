import { useReturnFocus } from '@hoitu/admin-kit';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, type ReactNode, useId } from 'react';
import type { Kept } from '../kept';
import { useT } from '../useT';
import { KeptNotice } from './KeptNotice';

/** True while something is carried by keys: Escape then lays it down, and the dialog stays. */
const isCarrying = (): boolean => document.querySelector('[aria-roledescription][aria-pressed="true"]') !== null;

/** A small form over the page. It says what will happen, keeps what was typed when the server refuses, and closes when done. */
export function FormDialog({
  title,
  effect,
  submit,
  danger = false,
  busy = false,
  disabled = false,
  kept,
  above,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** What pressing the button does, in one sentence. */
  effect?: string;
  submit: string;
  danger?: boolean;
  busy?: boolean;
  disabled?: boolean;
  /** What is written and kept: where it is not what is saved, the form says so, and sends nothing over what nobody has seen. */
  kept?: Pick<Kept<unknown>, 'found' | 'behind' | 'forget' | 'insist'>;
  /** Over all fields: what happened meanwhile. */
  above?: ReactNode;
  onSubmit: () => void;
  onClose: () => void;
  children?: ReactNode;
}) {
  const t = useT();
  const id = useId();
  const back = useReturnFocus();
  const send = (event: FormEvent) => {
    event.preventDefault();
    // A dialog is drawn in a portal, but React bubbles its events to the form around it.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back} onEscapeKeyDown={(event: KeyboardEvent) => isCarrying() && event.preventDefault()}>
        <Modal.Header closeLabel={t('act.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <form id={id} onSubmit={send} noValidate>
            {above}
            <Flex direction="column" alignItems="stretch" gap={4}>
              {kept && <KeptNotice kept={kept} />}
              {children}
              {effect && (
                <Typography variant="pi" textColor="neutral600">
                  {effect}
                </Typography>
              )}
            </Flex>
          </form>
        </Modal.Body>
        <Modal.Footer>
          <Button size="L" variant="tertiary" type="button" onClick={onClose}>
            {t('act.back')}
          </Button>
          <Button
            size="L"
            type="submit"
            form={id}
            variant={danger ? 'danger' : 'default'}
            loading={busy}
            disabled={disabled || kept?.behind === true}
          >
            {submit}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
