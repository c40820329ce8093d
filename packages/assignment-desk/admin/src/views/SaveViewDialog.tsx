import { useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { View } from '../../../contracts';
import type { ViewPage } from '../../../domain/view';
import { useDeskCreateViewMutation } from '../api/views';
import { useT } from '../useT';
import { useMayShare } from './useMayShare';

/** Keeps the present filters under a name. */
export function SaveViewDialog({
  page,
  query,
  onSaved,
  onClose,
}: {
  page: ViewPage;
  query: string;
  onSaved(view: View): void;
  onClose(): void;
}) {
  const t = useT();
  const back = useReturnFocus();
  const say = useRefusal();
  const mayShare = useMayShare();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [create, { isLoading }] = useDeskCreateViewMutation();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      onSaved(await create({ page, name, query, shared }).unwrap());
      onClose();
    } catch (error) {
      setRefused(say(error));
    }
  };
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content style={{ maxWidth: 480 }} onCloseAutoFocus={back}>
        <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t('view.save')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused && <Refusing text={refused} />}
              <Field.Root required hint={t('view.nameHint')}>
                <Field.Label>{t('view.name')}</Field.Label>
                <TextInput autoFocus required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
                <Field.Hint />
              </Field.Root>
              {mayShare && (
                <Checkbox checked={shared} onCheckedChange={(on) => setShared(on === true)}>
                  {t('view.share')}
                </Checkbox>
              )}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('dismiss')}
            </Button>
            <Button type="submit" disabled={!name.trim()} loading={isLoading}>
              {t('form.save')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

/** What the server said against it, at the head of a form that keeps what was typed. */
export function Refusing({ text }: { text: string }) {
  return (
    <Box background="danger100" padding={3} hasRadius role="alert">
      <Typography textColor="danger700">{text}</Typography>
    </Box>
  );
}
