import { Chip, Failed, Loading, PrintCopy } from '@hoitu/admin-kit';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowLeft, File } from '@strapi/icons';
import { Link, useParams } from 'react-router-dom';
import type { RecallView, Receipt } from '../../../contracts';
import { useChannelsDestinationsQuery, useChannelsRecallQuery } from '../api';
import { Frame } from '../components/Frame';
import { Moment } from '../components/Moment';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { ReceiptLine } from '../recall/ReceiptLine';
import { RecordPaper } from '../recall/RecordPaper';
import { useCan } from '../rights';
import { useT } from '../useT';

/** What may still be seen is on top, then what waits, then what is done. */
const order = ({ done, live, state }: Receipt): number => (done ? 9 : state === 'unknown' ? 0 : live ? 1 : 2);

/** One order to pull or correct: a receipt per destination until all are there. */
export function RecallPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useChannelsRecallQuery(id);
  const can = useCan();
  const { data: places } = useChannelsDestinationsQuery(undefined, { skip: !can.outbox && !can.destinations });
  const glowing = useFresh(['delivery.', 'recall.'], refetch);
  return (
    <Frame
      actions={
        <>
          <Button variant="tertiary" tag={Link} to={`${HOME}/recalls`} startIcon={<ArrowLeft aria-hidden />}>
            {t('recall.all')}
          </Button>
          {data && (
            <Button variant="secondary" startIcon={<File aria-hidden />} onClick={() => window.print()}>
              {t('recall.print')}
            </Button>
          )}
        </>
      }
    >
      {error ? <Failed error={error} retry={() => void refetch()} /> : !data && <Loading />}
      {data && (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Head recall={data} />
          {data.receipts.length === 0 ? (
            <Typography textColor="neutral700">{t(data.doneAt ? 'recall.nowhere' : 'recall.starting')}</Typography>
          ) : (
            <Flex tag="ul" direction="column" alignItems="stretch" gap={2} aria-live="polite">
              {[...data.receipts]
                .sort((a, b) => order(a) - order(b))
                .map((receipt) => (
                  <ReceiptLine key={receipt.destination.id} receipt={receipt} glows={glowing.has(receipt.delivery)} />
                ))}
            </Flex>
          )}
          {data.stopped.length > 0 && (
            <Typography textColor="neutral700">
              {t('recall.stopped')}: {data.stopped.map((one) => `${one.name} (${t(`operation.${one.operation}`)})`).join(', ')}
            </Typography>
          )}
          <PrintCopy>
            <RecordPaper recall={data} timezone={places?.timezone ?? ''} />
          </PrintCopy>
        </Flex>
      )}
    </Frame>
  );
}

function Head({ recall }: { recall: RecallView }) {
  const t = useT();
  const open = recall.receipts.filter((one) => !one.done);
  const live = open.filter((one) => one.live);
  return (
    <Box background="neutral0" borderColor="neutral150" shadow="tableShadow" hasRadius padding={4}>
      <Flex gap={2} wrap="wrap" paddingBottom={2}>
        <Chip tone={recall.act === 'pull' ? 'danger' : 'primary'}>{t(`act.${recall.act}`)}</Chip>
        {recall.doneAt ? (
          <Chip tone="success">{t('recall.allDone')}</Chip>
        ) : (
          <Chip tone="warning">{t('recall.openCount', { done: recall.receipts.length - open.length, count: recall.receipts.length })}</Chip>
        )}
        {live.length > 0 && <Chip tone="danger">{t('recall.liveCount', { count: live.length })}</Chip>}
      </Flex>
      <Typography tag="h2" variant="beta" style={{ overflowWrap: 'anywhere', display: 'block' }}>
        {recall.headline}
      </Typography>
      <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', paddingTop: 8 }}>
        {t('recall.because', { reason: recall.reason })}
      </Typography>
      {recall.note && (
        <Typography tag="p" textColor="neutral700" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', paddingTop: 4 }}>
          {t('recall.told', { note: recall.note })}
        </Typography>
      )}
      <Flex gap={2} paddingTop={2}>
        <Typography variant="pi" textColor="neutral600">
          {t('recall.by', { who: recall.by })}
        </Typography>
        <Moment at={recall.at} />
      </Flex>
    </Box>
  );
}
