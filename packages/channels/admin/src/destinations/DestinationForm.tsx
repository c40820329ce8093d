import { Box, Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import type { FormEvent } from 'react';
import { useId } from 'react';
import type { DestinationView, KindView } from '../../../contracts';
import { GoesOn } from '../components/GoesOn';
import { useT } from '../useT';
import { MoreSettings } from './MoreSettings';
import { SecretInput } from './SecretInput';
import { SettingInput } from './SettingInput';
import { useDestinationForm } from './useDestinationForm';
import { type Choices, WhenFields } from './WhenFields';

type Props = {
  kind: KindView;
  /** Null for a new one. */
  destination: DestinationView | null;
  choices: Choices;
  back: (() => void) | null;
  close(): void;
  made(secrets: Record<string, string>): void;
};

/** A destination by the fields its kind asks for, to make and to change. */
export function DestinationForm({ kind, destination, choices, back, close, made }: Props) {
  const t = useT();
  const id = useId();
  const form = useDestinationForm(kind, destination, (secrets) => (Object.keys(secrets).length ? made(secrets) : close()));
  const { draft, put, problems, refused, secrets, stale } = form;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void form.submit();
  };
  const setting = (field: KindView['fields'][number]) => (
    <SettingInput
      key={field.name}
      field={field}
      value={draft.settings[field.name]}
      error={problems[field.name]}
      onChange={(value) => put({ settings: { ...draft.settings, [field.name]: value } })}
    />
  );
  return (
    <>
      <Modal.Body>
        <form id={id} onSubmit={submit} noValidate>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <GoesOn kept={form} />
            {refused && (
              <Box background="danger100" padding={3} hasRadius role="alert">
                <Flex gap={3} wrap="wrap" justifyContent="space-between">
                  <Typography textColor="danger700">{refused}</Typography>
                  {stale && (
                    <Button variant="danger-light" size="S" onClick={() => void form.rebase()}>
                      {t('form.rebase')}
                    </Button>
                  )}
                </Flex>
              </Box>
            )}
            <Field.Root name="name" required hint={t('destination.nameHint')} error={problems.name ?? false}>
              <Field.Label>{t('destination.name')}</Field.Label>
              <TextInput name="name" value={draft.name} maxLength={120} onChange={(event) => put({ name: event.target.value })} />
              <Field.Hint />
              <Field.Error />
            </Field.Root>
            {kind.fields.filter(({ advanced }) => !advanced).map(setting)}
            {kind.secrets
              // The former secret is there while it is changed; nobody types one in.
              .filter(({ name }) => !(kind.rotates && name.startsWith('previous')) || destination?.secrets.includes(name))
              .map((secret) => (
                <SecretInput
                  key={secret.name}
                  secret={secret}
                  isSet={destination?.secrets.includes(secret.name) ?? false}
                  value={secrets[secret.name]}
                  error={problems[secret.name]}
                  onChange={(value) => form.putSecret(secret.name, value)}
                />
              ))}
            <WhenFields draft={draft} choices={choices} put={put} />
            <MoreSettings fields={kind.fields.filter(({ advanced }) => advanced)} problems={problems} setting={setting} />
          </Flex>
        </form>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={back ?? close}>
          {t(back ? 'form.back' : 'cancel')}
        </Button>
        <Button type="submit" form={id} loading={form.busy}>
          {t(destination ? 'form.save' : 'destination.create')}
        </Button>
      </Modal.Footer>
    </>
  );
}
