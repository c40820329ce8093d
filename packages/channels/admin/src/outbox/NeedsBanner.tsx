import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import type { DeliveryView } from '../../../contracts';
import { DeliveryChip } from '../components/StateChip';
import { useCan } from '../rights';
import { useT } from '../useT';
import { Decisions } from './Decisions';
import { byUrgency, type Failing, failing } from './groups';
import { RetryAll } from './RetryAll';

/** A button holds one line, on a phone too. */
const short = (name: string): string => (name.length > 24 ? `${name.slice(0, 22)}…` : name);

/** On top of the list: what stands still until somebody acts, the most pressing with its next act beside it. */
export function NeedsBanner({
  deliveries,
  count,
  onOpen,
  onShow,
}: {
  deliveries: readonly DeliveryView[];
  count: number;
  onOpen(id: string): void;
  /** Null where all of them are shown already. */
  onShow: (() => void) | null;
}) {
  const t = useT();
  const can = useCan();
  const [again, setAgain] = useState<Failing | null>(null);
  const [first] = byUrgency(deliveries);
  const many = can.resolve ? failing(deliveries) : [];
  if (count === 0) return null;
  return (
    <Box background="warning100" borderColor="warning200" padding={3} marginBottom={4} hasRadius role="status">
      <Flex gap={3} justifyContent="space-between" wrap="wrap">
        <Flex gap={2}>
          <WarningCircle aria-hidden fill="warning700" style={{ flex: 'none' }} />
          <Typography textColor="neutral800" fontWeight="bold">
            {t('needs.banner', { count })}
          </Typography>
        </Flex>
        <Flex gap={2} wrap="wrap">
          {many.slice(0, 3).map((place) => (
            <Button key={place.id} size="S" variant="tertiary" onClick={() => setAgain(place)}>
              {t('retryAll.button', { name: short(place.name) })}
            </Button>
          ))}
          {onShow && count > 1 && (
            <Button size="S" variant="secondary" onClick={onShow}>
              {t('needs.show')}
            </Button>
          )}
        </Flex>
      </Flex>
      {first && onShow && (
        <Box paddingTop={2}>
          <Flex gap={2} wrap="wrap">
            <Button variant="ghost" size="S" onClick={() => onOpen(first.id)} style={{ paddingInline: 0 }} aria-haspopup="dialog">
              {first.destination.name}
            </Button>
            <DeliveryChip delivery={first} />
            <Typography textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
              {first.headline}
            </Typography>
          </Flex>
          <Decisions delivery={first} />
        </Box>
      )}
      {again && <RetryAll place={again} close={() => setAgain(null)} />}
    </Box>
  );
}
