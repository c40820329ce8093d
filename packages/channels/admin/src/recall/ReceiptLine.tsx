import { Chip } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { Receipt } from '../../../contracts';
import { Moment } from '../components/Moment';
import { StateChip } from '../components/StateChip';
import { Decisions } from '../outbox/Decisions';
import { sayWhy } from '../outbox/why';
import { useT } from '../useT';

/** How the order stands at one destination; where readers may still see what was recalled, in red with the act beside it. */
export function ReceiptLine({ receipt, glows }: { receipt: Receipt; glows: boolean }) {
  const t = useT();
  const { destination, operation, state, done, live, why, link, remoteId, at } = receipt;
  return (
    <Box
      tag="li"
      padding={3}
      background={glows ? 'primary100' : live && !done ? 'danger100' : 'neutral0'}
      borderColor="neutral150"
      hasRadius
      style={{ transition: 'background 0.8s' }}
      data-receipt={destination.name}
      data-done={done}
    >
      <Flex gap={3} wrap="wrap" justifyContent="space-between">
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
            {destination.name}
          </Typography>
          <Typography variant="pi" textColor="neutral700">
            {t(`operation.${operation}`)}
          </Typography>
          <StateChip state={state} operation={operation} why={why} />
          {live && !done && <Chip tone="danger">{t(operation === 'retract' ? 'recall.maybeLive' : 'recall.maybeWrong')}</Chip>}
        </Flex>
        {at && <Moment at={at} />}
      </Flex>
      {why && !done && (
        <Typography tag="p" variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {sayWhy(t, why)}
        </Typography>
      )}
      {(link || remoteId) && (
        <Typography tag="p" variant="pi" textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
          {link ? (
            <Typography tag="a" href={link} target="_blank" rel="noreferrer" variant="pi" textColor="primary600">
              {link}
            </Typography>
          ) : (
            t('remoteId', { id: remoteId ?? '' })
          )}
        </Typography>
      )}
      {receipt.decisions.length > 0 && (
        <Box paddingTop={2}>
          <Decisions delivery={receipt} />
        </Box>
      )}
    </Box>
  );
}
