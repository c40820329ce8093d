import { Box, Flex, Typography } from '@strapi/design-system';
import type { DeliveryView } from '../../../contracts';
import { Moment } from '../components/Moment';
import { DeliveryChip } from '../components/StateChip';
import { useT } from '../useT';
import { Opener } from './DeliveryRow';

/** Everything that was ever done with this story at this place, newest first. */
export function Lane({ lane, open, onOpen }: { lane: readonly DeliveryView[]; open: string; onOpen(id: string): void }) {
  const t = useT();
  return (
    <Box tag="ul">
      {[...lane].reverse().map((one) => (
        <Flex key={one.id} tag="li" gap={2} wrap="wrap" justifyContent="space-between" paddingTop={1} paddingBottom={1}>
          <Flex gap={2} wrap="wrap">
            {one.id === open ? (
              <Typography fontWeight="bold" aria-current="true">
                {t(`operation.${one.operation}`)}
              </Typography>
            ) : (
              <Opener type="button" onClick={() => onOpen(one.id)}>
                {t(`operation.${one.operation}`)}
              </Opener>
            )}
            <Typography variant="pi" textColor="neutral600">
              {t('version', { version: one.storyVersion })}
            </Typography>
            <DeliveryChip delivery={one} />
          </Flex>
          <Moment at={one.at} />
        </Flex>
      ))}
    </Box>
  );
}
