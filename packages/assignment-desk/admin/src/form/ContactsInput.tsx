import { Box, Flex, IconButton, TextButton, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import { useT } from '../useT';

type Contact = { name: string; phone: string };
const MOST = 20;

/** Whom to call: rows of a name and a number. */
export function ContactsInput({ value, onChange }: { value: Contact[]; onChange(value: Contact[]): void }) {
  const t = useT();
  const put = (at: number, part: Partial<Contact>) => onChange(value.map((one, row) => (row === at ? { ...one, ...part } : one)));
  return (
    <Box role="group" aria-label={t('field.contacts')}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">
        {t('field.contacts')}
      </Typography>
      {value.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, and stay where they are while one types
        <Flex key={at} gap={2} paddingTop={1}>
          <Box flex="1 1 50%" minWidth={0}>
            <TextInput
              aria-label={t('contact.name')}
              placeholder={t('contact.name')}
              maxLength={120}
              value={one.name}
              onChange={(event) => put(at, { name: event.target.value })}
            />
          </Box>
          <Box flex="1 1 40%" minWidth={0}>
            <TextInput
              type="tel"
              aria-label={t('contact.phone')}
              placeholder={t('contact.phone')}
              maxLength={40}
              value={one.phone}
              onChange={(event) => put(at, { phone: event.target.value })}
            />
          </Box>
          <IconButton
            label={t('form.remove', { what: one.name || one.phone || t('contact.name') })}
            onClick={() => onChange(value.filter((_, row) => row !== at))}
          >
            <Trash />
          </IconButton>
        </Flex>
      ))}
      {value.length < MOST && (
        <Box paddingTop={1}>
          <TextButton startIcon={<Plus />} onClick={() => onChange([...value, { name: '', phone: '' }])} style={{ minHeight: 44 }}>
            {t('contact.add')}
          </TextButton>
        </Box>
      )}
    </Box>
  );
}
