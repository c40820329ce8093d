import { Box, Button, Field, Flex, Modal, TextInput, Typography } from '@strapi/design-system';
import { useClipboard } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useT } from '../useT';

/** A secret that was just made: shown this once. */
export function ShownOnce({ secrets, note, close }: { secrets: Record<string, string>; note: string; close(): void }) {
  const t = useT();
  const { copy } = useClipboard();
  const [copied, setCopied] = useState('');
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Box background="warning100" padding={3} hasRadius>
            <Typography textColor="neutral800">{note}</Typography>
          </Box>
          {Object.entries(secrets).map(([name, secret]) => (
            <Field.Root key={name} name={name}>
              <Field.Label>{t('destination.secret')}</Field.Label>
              <Flex gap={2}>
                <Box flex="1">
                  <TextInput name={name} readOnly value={secret} onFocus={(event) => event.target.select()} />
                </Box>
                <Button variant="secondary" size="L" onClick={async () => (await copy(secret)) && setCopied(name)}>
                  {t(copied === name ? 'copied' : 'copy')}
                </Button>
              </Flex>
            </Field.Root>
          ))}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button onClick={close}>{t('destination.secretKept')}</Button>
      </Modal.Footer>
    </>
  );
}
