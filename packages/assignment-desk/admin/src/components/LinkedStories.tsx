import { Chip, type Tone } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { Detail } from '../../../contracts';
import { useT } from '../useT';
import { Section } from './Section';

const TONES: Record<string, Tone> = {
  delivered: 'success',
  failed: 'danger',
  dead: 'danger',
  unknown: 'warning',
  needs_human: 'warning',
  held: 'warning',
};

/** The stories of an assignment, and where each one stands on every destination. */
export function LinkedStories({ item }: { item: Detail }) {
  const t = useT();
  return (
    <Section title={t('drawer.stories')}>
      {item.linked.length === 0 && <Typography textColor="neutral600">{t('drawer.noStory')}</Typography>}
      {item.linked.map((story) => (
        <Box key={story.url} paddingBottom={2}>
          <Flex gap={2} wrap="wrap">
            <Typography tag={Link} to={story.url} textColor="primary600" fontWeight="semiBold">
              {story.headline || t('story.untitled')}
            </Typography>
            <Chip tone={story.published ? 'success' : 'neutral'}>{t(story.published ? 'story.published' : 'story.draft')}</Chip>
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
      ))}
    </Section>
  );
}
