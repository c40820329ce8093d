import { useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Checkbox, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { View } from '../../../contracts';
import { useDeskChangeViewMutation, useDeskRemoveViewMutation } from '../api/views';
import { useDraft } from '../hooks/useDraft';
import { useT } from '../useT';
import { DeleteButton } from './DeleteButton';
import { Refusing } from './SaveViewDialog';
import { useMayShare } from './useMayShare';

/** Rename, share, update, delete: what one may of one's own and of shared views. */
export function ViewsDialog({ views, present, onClose }: { views: View[]; present: string; onClose(): void }) {
  const t = useT();
  const back = useReturnFocus();
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('view.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {views.length === 0 ? (
            <Typography>{t('view.none')}</Typography>
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
              {views.map((view) => (
                <Box key={view.id} tag="li" paddingBottom={4} borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px">
                  {view.mayChange ? (
                    <Own view={view} present={present} />
                  ) : (
                    <Flex direction="column" alignItems="start">
                      <Typography fontWeight="bold">{view.name}</Typography>
                      <Typography variant="pi" textColor="neutral600">
                        {t('view.by', { name: view.ownerName })}
                      </Typography>
                    </Flex>
                  )}
                </Box>
              ))}
            </Flex>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Own({ view, present }: { view: View; present: string }) {
  const t = useT();
  const say = useRefusal();
  const mayShare = useMayShare();
  const { draft, put: type, touched } = useDraft({ name: view.name, shared: view.shared });
  const { name, shared } = draft;
  const [refused, setRefused] = useState<string | null>(null);
  const [change, changing] = useDeskChangeViewMutation();
  const [remove, removing] = useDeskRemoveViewMutation();
  const attempt = (work: Promise<unknown>) =>
    work.then(
      () => setRefused(null),
      (error: unknown) => setRefused(say(error)),
    );
  const put = (changes: Partial<Pick<View, 'name' | 'shared' | 'query'>>) =>
    void attempt(change({ id: view.id, body: { version: view.version, changes } }).unwrap());
  const something = Object.keys(touched).length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (something && name.trim()) put(touched);
  };
  return (
    <form onSubmit={submit}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {refused && <Refusing text={refused} />}
        <Field.Root>
          <Field.Label>{view.mine ? t('view.name') : t('view.nameOf', { name: view.ownerName })}</Field.Label>
          <TextInput maxLength={80} value={name} onChange={(event) => type({ name: event.target.value })} />
        </Field.Root>
        <Flex gap={3} wrap="wrap">
          <Checkbox disabled={!mayShare && !view.shared} checked={shared} onCheckedChange={(on) => type({ shared: on === true })}>
            {t('view.share')}
          </Checkbox>
          <Button type="submit" variant="secondary" disabled={!something || !name.trim()} loading={changing.isLoading}>
            {t('form.save')}
          </Button>
          <Button variant="tertiary" disabled={present === '' || present === view.query} onClick={() => put({ query: present })}>
            {t('view.takePresent')}
          </Button>
          <DeleteButton busy={removing.isLoading} onDelete={() => void attempt(remove({ id: view.id, version: view.version }).unwrap())} />
        </Flex>
      </Flex>
    </form>
  );
}
