import { useLanguage } from '@hoitu/admin-kit';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { KindView } from '../../../contracts';
import { useT } from '../useT';

const DOTS = '•'.repeat(8);

type Props = {
  secret: KindView['secrets'][number];
  isSet: boolean;
  /** Undefined: left as it is. Empty: taken away. */
  value: string | undefined;
  error: string | undefined;
  onChange(value: string | undefined): void;
};

/** A secret can be set, replaced and taken away, never read. */
export function SecretInput({ secret, isSet, value, error, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const label = secret.label?.[language] ?? secret.name;
  if (isSet && value === undefined)
    return (
      <Field.Root name={secret.name}>
        <Field.Label>{label}</Field.Label>
        <Flex gap={3} wrap="wrap">
          <Typography aria-hidden style={{ letterSpacing: '0.2em' }}>
            {DOTS}
          </Typography>
          <Typography variant="pi" textColor="neutral600">
            {t('secret.set')}
          </Typography>
          <Button variant="tertiary" size="S" onClick={() => onChange('')} aria-label={`${t('secret.replace')}: ${label}`}>
            {t('secret.replace')}
          </Button>
        </Flex>
      </Field.Root>
    );
  return (
    <Field.Root name={secret.name} error={error ?? false} hint={t(isSet ? 'secret.empties' : secret.made ? 'secret.made' : 'secret.hint')}>
      <Field.Label>{label}</Field.Label>
      <TextInput
        name={secret.name}
        type="password"
        autoComplete="new-password"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' && !isSet ? undefined : event.target.value)}
      />
      <Field.Hint />
      <Field.Error />
      {isSet && (
        <Flex>
          <Button variant="ghost" size="S" onClick={() => onChange(undefined)}>
            {t('secret.keep')}
          </Button>
        </Flex>
      )}
    </Field.Root>
  );
}
