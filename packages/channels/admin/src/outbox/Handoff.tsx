import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Check, Duplicate } from '@strapi/icons';
import { useClipboard } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useT } from '../useT';
import type { Looked } from './SentLook';

/** What a person posts by hand: every text with a button that copies it, every picture with its address. */
export function Handoff({ look }: { look: Looked }) {
  const t = useT();
  // The network's name is no text of the post, and a link that stands in a text needs no second button.
  const link = look.link && !look.posts.some((post) => post.includes(look.link as string)) ? [look.link] : [];
  const texts = [...look.posts, ...link].filter(Boolean);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography textColor="neutral700">{t('handoff.how')}</Typography>
      {texts.map((text) => (
        <Copyable key={text} text={text} />
      ))}
      {look.pictures.map((picture) => (
        <Flex key={picture.file} gap={3} wrap="wrap">
          <img src={picture.url} alt={picture.alt} style={{ height: 72, borderRadius: 4, maxWidth: '100%' }} />
          <Typography tag="a" href={picture.url} download target="_blank" rel="noreferrer" textColor="primary600">
            {t('handoff.picture', { size: picture.size })}
          </Typography>
        </Flex>
      ))}
    </Flex>
  );
}

function Copyable({ text }: { text: string }) {
  const t = useT();
  const { copy } = useClipboard();
  const [copied, setCopied] = useState(false);
  return (
    <Box background="neutral100" padding={3} hasRadius>
      <Flex gap={3} alignItems="flex-start" justifyContent="space-between">
        <Typography textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
        <Button
          variant="secondary"
          size="S"
          startIcon={copied ? <Check aria-hidden /> : <Duplicate aria-hidden />}
          onClick={async () => setCopied(await copy(text))}
          style={{ flex: 'none' }}
        >
          {t(copied ? 'copied' : 'copy')}
        </Button>
      </Flex>
    </Box>
  );
}
