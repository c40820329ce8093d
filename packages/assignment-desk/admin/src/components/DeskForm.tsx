import { useTell } from '@hoitu/admin-kit';
import { Button, Field, Flex, Modal, MultiSelect, MultiSelectOption, TextInput } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import { useDeskCreateDeskMutation, useDeskPeopleQuery } from '../api';
import { useT } from '../useT';

/** Makes a desk: a name, a colour, who leads and who belongs. */
export function DeskForm({ onClose }: { onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const { data: people = [] } = useDeskPeopleQuery({ all: 'true' });
  const [create, { isLoading }] = useDeskCreateDeskMutation();
  const [name, setName] = useState('');
  const [colour, setColour] = useState('#4945ff');
  const [leads, setLeads] = useState<string[]>([]);
  const [editors, setEditors] = useState<string[]>([]);
  const [reporters, setReporters] = useState<string[]>([]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // One role for one person: the highest of those chosen.
    const members = new Map([
      ...reporters.map((user) => [user, 'reporter'] as const),
      ...editors.map((user) => [user, 'editor'] as const),
      ...leads.map((user) => [user, 'lead'] as const),
    ]);
    const made = await tell(
      () => create({ name, colour, members: [...members].map(([user, role]) => ({ user, role })) }).unwrap(),
      t('done.desk'),
    );
    if (made) onClose();
  };
  const groups = [
    ['desk.leads', leads, setLeads],
    ['desk.editors', editors, setEditors],
    ['desk.reporters', reporters, setReporters],
  ] as const;

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content>
        <form onSubmit={(event) => void submit(event)} style={{ display: 'contents' }}>
          <Modal.Header closeLabel={t('close')}>
            <Modal.Title>{t('desk.new')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Field.Root required>
                <Field.Label>{t('desk.name')}</Field.Label>
                <TextInput autoFocus required maxLength={80} value={name} onChange={(event) => setName(event.target.value)} />
              </Field.Root>
              <Field.Root>
                <Field.Label>{t('desk.colour')}</Field.Label>
                <input
                  type="color"
                  aria-label={t('desk.colour')}
                  value={colour}
                  onChange={(event) => setColour(event.target.value)}
                  style={{ width: 64, height: 44, border: 0, background: 'none' }}
                />
              </Field.Root>
              {groups.map(([label, value, set]) => (
                <Field.Root key={label}>
                  <Field.Label>{t(label)}</Field.Label>
                  <MultiSelect
                    withTags
                    aria-label={t(label)}
                    placeholder={t('person.choose')}
                    value={value}
                    onChange={(chosen) => set(chosen.map(String))}
                    onClear={() => set([])}
                  >
                    {people.map((person) => (
                      <MultiSelectOption key={person.id} value={person.id}>
                        {person.name}
                      </MultiSelectOption>
                    ))}
                  </MultiSelect>
                </Field.Root>
              ))}
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={onClose}>
              {t('dismiss')}
            </Button>
            <Button type="submit" disabled={!name.trim()} loading={isLoading}>
              {t('desk.create')}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}
