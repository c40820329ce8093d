import { useTell } from '@hoitu/admin-kit';
import { Button, Field, Flex, Modal, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system';
import { type FormEvent, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import type { KindView } from '../../../contracts';
import { useChannelsCreateDestinationMutation } from '../api';
import { useT } from '../useT';

type Once = Record<string, string>;

/** Makes a destination by the fields its kind asks for, then shows its new secret once. */
export function NewDestination({ kinds, close }: { kinds: KindView[]; close(): void }) {
  const t = useT();
  const tell = useTell();
  const form = useId();
  const language = useIntl().locale.startsWith('vi') ? 'vi' : 'en';
  const [kindName, setKind] = useState(kinds.find((one) => one.kind === 'webhook')?.kind ?? kinds[0]?.kind ?? '');
  const [name, setName] = useState('');
  const [settings, setSettings] = useState<Record<string, string>>({});
  const [once, setOnce] = useState<Once | null>(null);
  const [create, { isLoading }] = useChannelsCreateDestinationMutation();
  const kind = kinds.find((one) => one.kind === kindName);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const made = await tell(
      () => create({ kind: kindName, name, settings: typed(kind, settings) }).unwrap(),
      t('destination.made', { name }),
    );
    if (!made) return;
    if (Object.keys(made.shownOnce).length > 0) setOnce(made.shownOnce);
    else close();
  };

  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && close()}>
      <Modal.Content>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t(once ? 'destination.secretTitle' : 'destination.new')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {once ? (
            <ShownOnce secrets={once} />
          ) : (
            <form id={form} onSubmit={(event) => void submit(event)}>
              <Flex direction="column" alignItems="stretch" gap={4}>
                <Field.Root name="kind" required>
                  <Field.Label>{t('destination.kind')}</Field.Label>
                  <SingleSelect value={kindName} onChange={(next) => setKind(String(next))}>
                    {kinds.map((one) => (
                      <SingleSelectOption key={one.kind} value={one.kind}>
                        {one.label[language]}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
                <Field.Root name="name" required>
                  <Field.Label>{t('destination.name')}</Field.Label>
                  <TextInput name="name" value={name} maxLength={120} required onChange={(event) => setName(event.target.value)} />
                </Field.Root>
                {kind?.fields.map((field) => (
                  <Field.Root key={field.name} name={field.name} required={field.required}>
                    <Field.Label>{field.name === 'url' ? t('destination.url') : field.name}</Field.Label>
                    <TextInput
                      name={field.name}
                      type={field.type === 'boolean' ? 'text' : field.type}
                      required={field.required}
                      value={settings[field.name] ?? ''}
                      onChange={(event) => setSettings({ ...settings, [field.name]: event.target.value })}
                    />
                  </Field.Root>
                ))}
              </Flex>
            </form>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" type="button" onClick={close}>
            {t('close')}
          </Button>
          {!once && (
            <Button type="submit" form={form} loading={isLoading} disabled={!name.trim() || !kind}>
              {t('destination.create')}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Forms know only text; the contract knows better. */
const typed = (kind: KindView | undefined, settings: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(
    (kind?.fields ?? [])
      .filter(({ name }) => settings[name])
      .map(({ name, type }) => [
        name,
        type === 'number' ? Number(settings[name]) : type === 'boolean' ? settings[name] === 'true' : settings[name],
      ]),
  );

function ShownOnce({ secrets }: { secrets: Once }) {
  const t = useT();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography>{t('destination.secretNote')}</Typography>
      {Object.entries(secrets).map(([name, secret]) => (
        <Field.Root key={name} name={name}>
          <Field.Label>{t('destination.secret')}</Field.Label>
          <TextInput name={name} readOnly value={secret} onFocus={(event) => event.target.select()} />
          <Button variant="secondary" size="S" onClick={() => void navigator.clipboard.writeText(secret)}>
            {t('copy')}
          </Button>
        </Field.Root>
      ))}
    </Flex>
  );
}
