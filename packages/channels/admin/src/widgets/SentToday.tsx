import { Chip, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useChannelsTodayQuery } from '../api';
import { Moment } from '../components/Moment';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { useT } from '../useT';

/** On the home page: what left today, by destination, and the latest of it. */
export function SentToday() {
  const t = useT();
  const { data, error, refetch } = useChannelsTodayQuery();
  useFresh(['delivery.'], refetch);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.destinations.length === 0) return <Typography textColor="neutral600">{t('today.none')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box tag="ul">
        {data.destinations.map(({ id, name, sent, waiting, trouble }) => (
          <Flex key={id} tag="li" gap={2} justifyContent="space-between" style={{ minHeight: 28, minWidth: 0 }}>
            <Typography
              tag={Link}
              to={`${HOME}/outbox?destination=${id}`}
              textColor="neutral800"
              fontWeight="semiBold"
              ellipsis
              style={{ minWidth: 0, textDecoration: 'none' }}
            >
              {name}
            </Typography>
            <Flex gap={1} style={{ flex: 'none' }}>
              {trouble > 0 && <Chip tone="danger">{t('today.trouble', { count: trouble })}</Chip>}
              {waiting > 0 && <Chip tone="warning">{t('today.waiting', { count: waiting })}</Chip>}
              <Chip tone={sent > 0 ? 'success' : 'neutral'}>{t('today.sent', { count: sent })}</Chip>
            </Flex>
          </Flex>
        ))}
      </Box>
      {data.latest.length > 0 && (
        <Box tag="ul" aria-label={t('today.latest')}>
          {data.latest.map((one) => (
            <Flex key={one.delivery} tag="li" gap={2} justifyContent="space-between" style={{ minHeight: 28, minWidth: 0 }}>
              <Typography
                tag={Link}
                to={`${HOME}/outbox?open=${one.delivery}`}
                variant="pi"
                textColor="neutral800"
                ellipsis
                style={{ minWidth: 0, textDecoration: 'none' }}
              >
                {one.destination.name} · {one.headline}
              </Typography>
              <Moment at={one.at} />
            </Flex>
          ))}
        </Box>
      )}
    </Flex>
  );
}
