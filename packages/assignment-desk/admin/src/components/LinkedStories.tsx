import { Chip, type Tone, useReturnFocus, useTell } from '@hoitu/admin-kit';
import { Box, Button, Flex, IconButton, Modal, Typography } from '@strapi/design-system';
import { Cross, Plus } from '@strapi/icons';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Detail } from '../../../contracts';
import { useDeskRelinkMutation } from '../api/opened';
import { useT } from '../useT';
import { useSayMoment } from './facts';
import { Section } from './Section';
import { StoryPicker } from './StoryPicker';

const TONES: Record<string, Tone> = {
  delivered: 'success',
  failed: 'danger',
  dead: 'danger',
  unknown: 'warning',
  needs_human: 'warning',
  held: 'warning',
};
const OVER = ['published', 'cancelled'];

type Linked = Detail['linked'][number];

/** The stories of an assignment: where each one stands on the site and on every destination; its people link and unlink them. */
export function LinkedStories({ item }: { item: Detail }) {
  const t = useT();
  const tell = useTell();
  const [relink, { isLoading }] = useDeskRelinkMutation();
  const [choosing, setChoosing] = useState(false);
  const may = ['assignee', 'assigner', 'editor'].some((who) => (item.as as string[]).includes(who)) && !OVER.includes(item.state);
  const send = (change: { link?: Linked['ref'][]; unlink?: Linked['ref'][] }, done: string) =>
    tell(() => relink({ id: item.id, body: { version: item.version, ...change } }).unwrap(), done);
  return (
    <Section title={t('drawer.stories')}>
      {item.linked.length === 0 && (
        <Typography tag="p" textColor="neutral600" paddingBottom={2}>
          {t('drawer.noStory')}
        </Typography>
      )}
      {item.linked.map((story) => (
        <Flex key={story.url} gap={2} justifyContent="space-between" alignItems="start" paddingBottom={2}>
          <Story story={story} />
          {may && (
            <IconButton
              label={t('story.unlink', { headline: story.headline || t('story.untitled') })}
              disabled={isLoading}
              onClick={() => void send({ unlink: [story.ref] }, t('story.unlinked'))}
            >
              <Cross />
            </IconButton>
          )}
        </Flex>
      ))}
      {may && (
        <Button variant="tertiary" startIcon={<Plus />} onClick={() => setChoosing(true)}>
          {t('story.link')}
        </Button>
      )}
      {choosing && (
        <LinkDialog
          busy={isLoading}
          onClose={() => setChoosing(false)}
          onLink={async (ref) => {
            if (await send({ link: [ref] }, t('story.linked'))) setChoosing(false);
          }}
        />
      )}
    </Section>
  );
}

function Story({ story }: { story: Linked }) {
  const t = useT();
  const say = useSayMoment();
  if (!story.there) return <Typography textColor="neutral600">{t('story.gone')}</Typography>;
  return (
    <Box minWidth={0}>
      <Flex gap={2} wrap="wrap">
        <Typography tag={Link} to={story.url} textColor="primary600" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {story.headline || t('story.untitled')}
        </Typography>
        <Chip tone={story.published ? 'success' : 'neutral'}>{t(story.published ? 'story.published' : 'story.draft')}</Chip>
        {story.changed && <Chip tone="warning">{t('story.changed')}</Chip>}
        {story.publishedAt && (
          <Typography variant="pi" textColor="neutral600">
            {say(story.publishedAt)}
          </Typography>
        )}
      </Flex>
      <Flex gap={1} wrap="wrap" paddingTop={1}>
        {story.deliveries.map((delivery) => (
          <Chip key={delivery.destination} tone={TONES[delivery.state] ?? 'neutral'} title={delivery.state}>
            {delivery.destination}
            {TONES[delivery.state] === 'danger' ? ' ✕' : TONES[delivery.state] === 'warning' ? ' ?' : ''}
          </Chip>
        ))}
      </Flex>
    </Box>
  );
}

function LinkDialog({ busy, onClose, onLink }: { busy: boolean; onClose(): void; onLink(ref: Linked['ref']): void }) {
  const t = useT();
  const back = useReturnFocus();
  const [story, setStory] = useState<Linked['ref'] | null>(null);
  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('story.link')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <StoryPicker value={story} onChange={setStory} />
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {t('dismiss')}
          </Button>
          <Button disabled={!story} loading={busy} onClick={() => story && onLink(story)}>
            {t('story.doLink')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
