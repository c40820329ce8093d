import { Card } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import type { BroadcastView } from '../../../../contracts';
import type { DeliveryState } from '../../../../domain/delivery';
import { Moment } from '../../components/Moment';
import { StateChip } from '../../components/StateChip';
import { sayWhy } from '../../outbox/why';
import { HOME } from '../../pluginId';
import { useCan } from '../../rights';
import { useT } from '../../useT';
import { Row, Rows } from '../Rows';

const WRONG: ReadonlySet<string> = new Set(['failed', 'dead', 'unknown', 'needs_human']);

/** Where the package is handed over, and how far that is; what needs a person on top, with the way to it. */
export function Deliveries({ broadcast }: { broadcast: BroadcastView }) {
  const t = useT();
  const can = useCan();
  const sorted = [...broadcast.deliveries].sort((a, b) => Number(WRONG.has(b.state)) - Number(WRONG.has(a.state)));
  return (
    <Card title={t('broadcast.deliveries')}>
      {sorted.length === 0 ? (
        <Typography textColor="neutral700">{t('broadcast.nowhere')}</Typography>
      ) : (
        <Rows>
          {sorted.map((one) => (
            <Row key={one.id} data-delivery={one.id}>
              <Flex gap={3} wrap="wrap" justifyContent="space-between" padding={3}>
                <Box flex="1 1 12rem" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  <Typography tag="p" fontWeight="semiBold">
                    {one.destination}
                  </Typography>
                  {one.why && (
                    <Typography tag="p" variant="pi" textColor="neutral600">
                      {sayWhy(t, one.why)}
                    </Typography>
                  )}
                </Box>
                <Flex gap={2} wrap="wrap">
                  <StateChip state={one.state as DeliveryState} operation={one.operation} why={one.why} />
                  {one.at && <Moment at={one.at} />}
                  {can.outbox && (
                    <Typography tag={Link} to={`${HOME}/outbox?open=${one.id}`} textColor="primary600">
                      {t('details.more')}
                    </Typography>
                  )}
                </Flex>
              </Flex>
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  );
}
