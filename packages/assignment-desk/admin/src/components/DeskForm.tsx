import { useRefusal, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Modal, NumberInput, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Desk } from '../../../contracts';
import { useDeskCreateDeskMutation } from '../api';
import { useDeskChangeDeskMutation } from '../api/workload';
import { Members } from '../desks/Members';
import { useDraft } from '../hooks/useDraft';
import { DESK_SETTINGS } from '../pluginId';
import { useT } from '../useT';

type Fields = Pick<Desk, 'name' | 'colour' | 'section' | 'capacity' | 'members'>;

const FRESH: Fields = { name: '', colour: '#4945ff', section: null, capacity: 10, members: [] };
const fieldsOf = (desk: Desk | null): Fields => {
  const { name, colour, section, capacity, members } = desk ?? FRESH;
  return { name, colour, section, capacity, members };
};
/** A member as the server takes one: it knows the names itself. */
const bare = ({ user, role, capacity }: Desk['members'][number]) => ({ user, role, capacity });
const sendable = ({ members, ...rest }: Partial<Fields>) => ({ ...rest, ...(members ? { members: members.map(bare) } : {}) });

/** Makes a desk, or changes `desk`: its name, colour, section, what it can carry, and its people. What was typed stays when it is refused. */
export function DeskForm({ desk = null, onClose }: { desk?: Desk | null; onClose(): void }) {
  const t = useT();
  const back = useReturnFocus();
  const say = useRefusal();
  const tell = useTell();
  const [create, creating] = useDeskCreateDeskMutation();
  const [change, changing] = useDeskChangeDeskMutation();
  const { draft, put, touched } = useDraft<Fields>(fieldsOf(desk));
  const [refused, setRefused] = useState<string | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const sent = desk
      ? change({ id: desk.id, body: { version: desk.version, changes: sendable(touched) } }).unwrap()
      : create({ ...draft, members: draft.members.map(bare) }).unwrap();
    const failed = await sent.then(
      () => null,
      (error: unknown) => say(error),
    );
    if (failed !== null) return setRefused(failed);
    await tell(() => sent, t(desk ? 'desk.saved' : 'done.desk'));
    onClose();
  };

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t(desk ? 'desk.edit' : 'desk.new')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              {refused !== null && (
                <Box background="danger100" padding={3} hasRadius role="alert">
                  <Typography textColor="danger700">{refused}</Typography>
                </Box>
              )}
              <Flex gap={4} alignItems="flex-end" wrap="wrap">
                <Box style={{ flex: '1 1 220px' }}>
                  <Field.Root required>
                    <Field.Label>{t('desk.name')}</Field.Label>
                    <TextInput
                      autoFocus
                      required
                      maxLength={80}
                      value={draft.name}
                      onChange={(event) => put({ name: event.target.value })}
                    />
                  </Field.Root>
                </Box>
                <Field.Root>
                  <Field.Label>{t('desk.colour')}</Field.Label>
                  <input
                    type="color"
                    aria-label={t('desk.colour')}
                    value={draft.colour}
                    onChange={(event) => put({ colour: event.target.value })}
                    style={{ width: 64, height: 40, border: 0, padding: 0, background: 'none' }}
                  />
                </Field.Root>
              </Flex>
              <Flex gap={4} alignItems="flex-start" wrap="wrap">
                <Box style={{ flex: '1 1 220px' }}>
                  <Field.Root hint={t('desk.sectionHint')}>
                    <Field.Label>{t('desk.section')}</Field.Label>
                    <TextInput
                      maxLength={120}
                      value={draft.section ?? ''}
                      onChange={(event) => put({ section: event.target.value.trim() ? event.target.value : null })}
                    />
                    <Field.Hint />
                  </Field.Root>
                </Box>
                <Box width="180px">
                  <Field.Root hint={t('desk.capacityHint')}>
                    <Field.Label>{t('desk.capacity')}</Field.Label>
                    <NumberInput
                      value={draft.capacity}
                      onValueChange={(capacity) => put({ capacity: Math.min(1000, Math.max(0, Math.round(capacity ?? 0))) })}
                    />
                    <Field.Hint />
                  </Field.Root>
                </Box>
              </Flex>
              <Members members={draft.members} onChange={(members) => put({ members })} />
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Flex gap={4}>
              <Button variant="tertiary" onClick={onClose}>
                {t('dismiss')}
              </Button>
              {!desk && !window.location.pathname.includes(DESK_SETTINGS) && (
                <Typography tag={Link} to={DESK_SETTINGS} textColor="primary600">
                  {t('desk.all')}
                </Typography>
              )}
            </Flex>
            <Button type="submit" disabled={!draft.name.trim()} loading={creating.isLoading || changing.isLoading}>
              {t(desk ? 'form.save' : 'desk.create')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
