import { Caution, useLanguage } from '@hoitu/admin-kit';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { Link } from 'react-router-dom';
import type { Previewed } from '../../../contracts';
import type { Refetch } from '../hooks/reread';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import type { StoryPreview } from '../preview/api';
import { ChannelChip } from '../preview/ChannelChip';
import { ChannelSwitch, type Ref } from '../preview/ChannelSwitch';
import { foretell } from '../preview/foretell';
import { useSayForetold, useSayInFull } from '../preview/say';
import { useT } from '../useT';

export const previewPath = ({ uid, documentId, locale }: Ref): string =>
  `${HOME}/preview?${new URLSearchParams({ uid, documentId, ...(locale ? { locale } : {}) })}`;

type Props = { story: Ref; data: StoryPreview; unsaved: boolean; refetch: Refetch };

export function StoryChannelsBody({ story, data, unsaved, refetch }: Props) {
  const t = useT();
  const sayForetold = useSayForetold();
  const sayInFull = useSayInFull(data.timezone);
  useFresh(['delivery.'], refetch);
  if (data.channels.length === 0) return <NoChannels />;
  const foretold = foretell(data.channels);
  const embargoed = data.embargo && Date.parse(data.embargo) > Date.now();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-channels-of-story>
      {foretold.stuck.length > 0 && (
        <Box background="danger100" hasRadius padding={2} role="status">
          <Typography variant="pi" fontWeight="semiBold" textColor="danger700">
            {t('foretell.stuck', { count: foretold.stuck.length, names: foretold.stuck.join(', ') })}
          </Typography>
        </Box>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch">
        {data.channels.map((channel) => (
          <Row key={channel.destination.id} story={story} channel={channel} about={data} />
        ))}
      </Flex>
      {unsaved && <Caution variant="pi">{t('panel.unsaved')}</Caution>}
      <Box>
        <Typography tag="p" variant="pi" textColor="neutral800" data-foretold>
          {t('panel.onPublish')} {sayForetold(foretold)}
        </Typography>
        {embargoed && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('panel.embargo', { when: sayInFull(data.embargo as string) })}
          </Typography>
        )}
        {foretold.approval.length > 0 && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {t('panel.approval', { names: foretold.approval.join(', ') })}
          </Typography>
        )}
      </Box>
      <LinkButton tag={Link} to={previewPath(story)} variant="secondary" startIcon={<Eye />} fullWidth style={{ minHeight: 44 }}>
        {t('panel.preview')}
      </LinkButton>
    </Flex>
  );
}

function Row({ story, channel, about }: { story: Ref; channel: Previewed; about: StoryPreview }) {
  const t = useT();
  const language = useLanguage();
  const asked = channel.on && !channel.left;
  const [first] = asked ? [...channel.problems].sort((a, b) => a.level.localeCompare(b.level)) : [];
  return (
    <Box tag="li" data-channel={channel.destination.id}>
      <Flex gap={2} style={{ minHeight: 44 }}>
        <ChannelSwitch story={story} channel={channel} />
        {/* A long name has the whole line; its chip goes below. */}
        <Flex gap={1} wrap="wrap" justifyContent="space-between" flex="1" style={{ minWidth: 0 }}>
          <Typography
            fontWeight="semiBold"
            textColor={asked ? 'neutral800' : 'neutral600'}
            style={{ overflowWrap: 'anywhere', lineHeight: 1.3 }}
          >
            {channel.destination.name}
          </Typography>
          <ChannelChip channel={channel} about={about} />
        </Flex>
      </Flex>
      {first && (
        <Typography tag="p" variant="pi" textColor={first.level === 'error' ? 'danger700' : 'neutral700'} style={{ paddingBottom: 6 }}>
          {first.say[language]}
          {channel.problems.length > 1 && ` ${t('panel.more', { count: channel.problems.length - 1 })}`}
        </Typography>
      )}
    </Box>
  );
}

export function NoChannels() {
  const t = useT();
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-channels-of-story>
      <Typography variant="pi" textColor="neutral600">
        {t('preview.empty')}
      </Typography>
      <Typography tag={Link} to={`${HOME}/destinations`} variant="pi" textColor="primary600">
        {t('preview.makeOne')}
      </Typography>
    </Flex>
  );
}
