import { useTell } from '@hoitu/admin-kit';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';
import type { Detail } from '../../../contracts';
import { useDeskCommentMutation } from '../api';
import { useT } from '../useT';
import { useSayMoment } from './facts';
import { Section } from './Section';

export function Comments({ item }: { item: Detail }) {
  const t = useT();
  const say = useSayMoment();
  const tell = useTell();
  const [send, { isLoading }] = useDeskCommentMutation();
  const [text, setText] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await tell(() => send({ id: item.id, text }).unwrap())) setText('');
  };
  return (
    <Section title={t('drawer.comments')}>
      {item.comments.map((comment) => (
        <Box key={comment.id} paddingBottom={2}>
          <Typography variant="pi" textColor="neutral600">
            {comment.by} · {say(comment.at)}
          </Typography>
          <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
            {comment.text}
          </Typography>
        </Box>
      ))}
      <form onSubmit={(event) => void submit(event)}>
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Field.Root>
            <Field.Label>{t('comment.label')}</Field.Label>
            <Textarea value={text} maxLength={5000} onChange={(event) => setText(event.target.value)} />
          </Field.Root>
          <Flex justifyContent="flex-end">
            <Button type="submit" variant="tertiary" disabled={!text.trim()} loading={isLoading}>
              {t('comment.send')}
            </Button>
          </Flex>
        </Flex>
      </form>
    </Section>
  );
}
