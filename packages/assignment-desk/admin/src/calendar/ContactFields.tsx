import { Button, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useT } from '../useT';

type Contact = { name: string; phone: string };

/** Whom to call: a name and a number in each row. */
export function ContactFields({ value, onChange }: { value: Contact[]; onChange(value: Contact[]): void }) {
  const t = useT();
  const put = (at: number, part: Partial<Contact>) => onChange(value.map((one, n) => (n === at ? { ...one, ...part } : one)));
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={2} style={{ border: 0, padding: 0, margin: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: 0, marginBottom: 4 }}>
        {t('happening.field.contacts')}
      </Typography>
      {value.map((contact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing but its place to go by, and rows do not change places.
        <Flex key={at} gap={2} alignItems="end" wrap="wrap">
          <Field.Root flex="2 1 12rem">
            <Field.Label>{t('happening.contact.name')}</Field.Label>
            <TextInput maxLength={120} value={contact.name} onChange={(event) => put(at, { name: event.target.value })} />
          </Field.Root>
          <Field.Root flex="1 1 10rem">
            <Field.Label>{t('happening.contact.phone')}</Field.Label>
            <TextInput type="tel" maxLength={40} value={contact.phone} onChange={(event) => put(at, { phone: event.target.value })} />
          </Field.Root>
          <IconButton
            size="L"
            label={t('happening.contact.remove', { name: contact.name })}
            onClick={() => onChange(value.filter((_, n) => n !== at))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      {value.length < 20 && (
        <Flex>
          <Button variant="tertiary" startIcon={<Plus />} onClick={() => onChange([...value, { name: '', phone: '' }])}>
            {t('happening.contact.add')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
