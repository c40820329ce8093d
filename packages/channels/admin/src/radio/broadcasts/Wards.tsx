import { Card, Chip, type Tone } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { BroadcastView, WardReceipt } from '../../../../contracts';
import { areaKey, type Confirmation } from '../../../../domain/radio/broadcast';
import { Moment } from '../../components/Moment';
import { SmallButton } from '../../components/SmallButton';
import { useT } from '../../useT';
import { Row, Rows } from '../Rows';
import { ConfirmDialog } from './ConfirmDialog';
import { confirmed } from './standing';

const TONES: Record<Confirmation, Tone> = { received: 'secondary', played: 'success', failed: 'danger' };
const URGENCY: Record<Confirmation | 'nothing', number> = { failed: 0, nothing: 1, received: 2, played: 3 };

/** What each ward said; those that could not play it on top, then those that said nothing. */
export function Wards({ broadcast }: { broadcast: BroadcastView }) {
  const t = useT();
  const [asked, setAsked] = useState<string | null>(null);
  const count = confirmed(broadcast);
  // A ward's system may spell its name in another way than the message does.
  const receipts = new Map(broadcast.receipts.map((one) => [areaKey(one.area), one]));
  const of = (area: string) => receipts.get(areaKey(area));
  const named = new Set(broadcast.areas.map(areaKey));
  const areas = [...broadcast.areas, ...broadcast.receipts.filter((one) => !named.has(areaKey(one.area))).map((one) => one.area)];
  const urgency = (area: string) => URGENCY[of(area)?.said ?? 'nothing'];
  const may = broadcast.may.includes('confirm');
  return (
    <Card
      title={t('broadcast.wards')}
      aside={<Chip tone={count.said === count.of ? 'success' : 'secondary'}>{t('broadcast.confirmedOf', count)}</Chip>}
    >
      <Rows>
        {[...areas]
          .sort((a, b) => urgency(a) - urgency(b))
          .map((area) => (
            <Ward key={area} area={area} receipt={of(area)} note={may ? () => setAsked(area) : null} />
          ))}
      </Rows>
      {asked !== null && <ConfirmDialog broadcast={broadcast} area={asked} close={() => setAsked(null)} />}
    </Card>
  );
}

function Ward({ area, receipt, note }: { area: string; receipt: WardReceipt | undefined; note: (() => void) | null }) {
  const t = useT();
  return (
    <Row data-ward={area}>
      <Flex gap={3} wrap="wrap" justifyContent="space-between" paddingTop={2} paddingBottom={2} paddingLeft={3} paddingRight={3}>
        <Box flex="1 1 12rem" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Typography tag="p" fontWeight="semiBold">
            {area}
          </Typography>
          {receipt && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {[receipt.by, receipt.note].filter(Boolean).join(': ')}
            </Typography>
          )}
        </Box>
        <Flex gap={2} wrap="wrap">
          {receipt ? (
            <>
              <Chip tone={TONES[receipt.said]}>{t(`broadcast.said.${receipt.said}`)}</Chip>
              <Moment at={receipt.at} />
            </>
          ) : (
            <Chip tone="neutral">{t('broadcast.said.nothing')}</Chip>
          )}
          {note && (
            <SmallButton variant="tertiary" aria-label={t('broadcast.noteOf', { area })} onClick={note}>
              {t('broadcast.note')}
            </SmallButton>
          )}
        </Flex>
      </Flex>
    </Row>
  );
}
