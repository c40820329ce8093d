import { Chip, Failed, Loading } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useChannelsOutboxQuery, useChannelsRecallsQuery } from '../api';
import { DeliveryChip } from '../components/StateChip';
import { useFresh } from '../hooks/useFresh';
import { byUrgency } from '../outbox/groups';
import { HOME } from '../pluginId';
import { useCan } from '../rights';
import { useT } from '../useT';

const MOST = 6;

/** On the home page: what stands still until somebody decides; what readers may still see although it was pulled stands first. */
export function NeedsPerson() {
  const t = useT();
  const can = useCan();
  const { data, error, refetch } = useChannelsOutboxQuery({ needs: '1' });
  const asks = can.recall || can.outbox;
  const recalls = useChannelsRecallsQuery({ open: '1' }, { skip: !asks });
  useFresh(['delivery.', 'recall.'], () => Promise.all([refetch(), asks && recalls.refetch()]));
  if (error) return <Failed error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const live = (recalls.data?.recalls ?? []).filter((recall) => recall.receipts.some((one) => one.live && !one.done));
  const deliveries = byUrgency(data.deliveries).slice(0, MOST - Math.min(live.length, 3));
  if (deliveries.length + live.length === 0) return <Typography textColor="neutral600">{t('needs.none')}</Typography>;
  return (
    <Box tag="ul" width="100%">
      {live.slice(0, 3).map((recall) => (
        <Line
          key={recall.id}
          to={`${HOME}/recalls/${recall.id}`}
          text={recall.headline}
          chip={
            <Chip tone="danger">{t('recall.liveCount', { count: recall.receipts.filter((one) => one.live && !one.done).length })}</Chip>
          }
        />
      ))}
      {deliveries.map((one) => (
        <Line
          key={one.id}
          to={`${HOME}/outbox?open=${one.id}`}
          text={`${one.destination.name} · ${one.headline}`}
          chip={<DeliveryChip delivery={one} />}
        />
      ))}
      {data.needs > deliveries.length && (
        <Typography tag={Link} to={`${HOME}/outbox?needs=1`} variant="pi" textColor="primary600">
          {t('needs.all', { count: data.needs })}
        </Typography>
      )}
    </Box>
  );
}

function Line({ to, text, chip }: { to: string; text: string; chip: ReactNode }) {
  return (
    <Flex tag="li" justifyContent="space-between" gap={2} style={{ minHeight: 40, minWidth: 0 }}>
      <Typography tag={Link} to={to} textColor="neutral800" ellipsis style={{ minWidth: 0, flex: '1 1 auto', textDecoration: 'none' }}>
        {text}
      </Typography>
      <span style={{ flex: 'none', maxWidth: '55%' }}>{chip}</span>
    </Flex>
  );
}
