import { Failed, Loading } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { useChannelsOutboxQuery } from '../api';
import { StateChip } from '../components/StateChip';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { useT } from '../useT';

const MOST = 6;

/** On the home page: deliveries that stand still until somebody decides. */
export function NeedsPerson() {
  const t = useT();
  const { data, error, refetch } = useChannelsOutboxQuery({ needs: '1' });
  useFresh(['delivery.'], refetch);
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.deliveries.length === 0) return <Typography textColor="neutral600">{t('needs.none')}</Typography>;
  return (
    <Box tag="ul" width="100%">
      {data.deliveries.slice(0, MOST).map((one) => (
        <Flex tag="li" key={one.id} justifyContent="space-between" gap={2} style={{ minHeight: 40 }}>
          <Typography tag={Link} to={`${HOME}/outbox`} textColor="neutral800" ellipsis>
            {one.destination.name} · {one.headline}
          </Typography>
          <StateChip state={one.state} operation={one.operation} why={one.why} />
        </Flex>
      ))}
    </Box>
  );
}
