import { Card, Chip, type Tone } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { BroadcastView, WardReceipt } from '../../../../contracts';
import type { Confirmation } from '../../../../domain/radio/broadcast';
import { Moment } from '../../components/Moment';
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
  const { said, of } = confirmed(broadcast);
  const receipts = new Map(broadcast.receipts.map((one) => [one.area, one]));
  const areas = [...new Set([...broadcast.areas, ...receipts.keys()])];
  const urgency = (area: string) => URGENCY[receipts.get(area)?.said ?? 'nothing'];
  const may = broadcast.may.includes('confirm');
  return (
    <Card
      title={t('broadcast.wards')}
      aside={<Chip tone={said === of ? 'success' : 'secondary'}>{t('broadcast.confirmedOf', { said, of })}</Chip>}
    >
      <Rows>
        {[...areas]
          .sort((a, b) => urgency(a) - urgency(b))
          .map((area) => (
            <Ward key={area} area={area} receipt={receipts.get(area)} note={may ? () => setAsked(area) : null} />
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
            <Button variant="tertiary" size="S" style={{ minHeight: 44 }} aria-label={t('broadcast.noteFor', { area })} onClick={note}>
              {t('broadcast.note')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Row>
  );
}
