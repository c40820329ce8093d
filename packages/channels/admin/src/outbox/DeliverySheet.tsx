import { Failed, Loading, Sheet, useReturnFocus } from '@hoitu/admin-kit';
import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { DeliveryView, KindView } from '../../../contracts';
import { useChannelsDeliveryQuery } from '../api';
import { DeliveryChip } from '../components/StateChip';
import { useFresh } from '../hooks/useFresh';
import { HOME } from '../pluginId';
import { RecallDialog } from '../recall/RecallDialog';
import { useCan } from '../rights';
import { broadcastOf, refOf } from '../subject';
import { useT } from '../useT';
import { Decisions } from './Decisions';
import { Handoff } from './Handoff';
import { Lane } from './Lane';
import { SentLook } from './SentLook';
import { Timeline } from './Timeline';
import { sayWhy } from './why';

type Props = { id: string; kinds: readonly KindView[]; onOpen(id: string): void; onClose(): void };

/** One delivery: how it stands and what to do about it, what was tried and said, how it looked, and what else went to the same place. */
export function DeliverySheet({ id, kinds, onOpen, onClose }: Props) {
  const t = useT();
  const back = useReturnFocus();
  const { currentData: data, error, refetch } = useChannelsDeliveryQuery(id);
  useFresh(['delivery.'], refetch);
  const navigate = useNavigate();
  const [recalling, setRecalling] = useState(false);
  if (data && recalling)
    return (
      <RecallDialog
        story={data.delivery.story}
        headline={data.delivery.headline}
        close={() => setRecalling(false)}
        done={(recall) => navigate(`${HOME}/recalls/${recall}`)}
      />
    );
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && onClose()}>
      <Sheet onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{data?.delivery.headline ?? t('outbox.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {error ? (
            <Failed error={error} retry={() => void refetch()} />
          ) : data ? (
            <Opened
              {...data}
              byHand={kinds.find((one) => one.kind === data.delivery.destination.kind)?.reach === 'person'}
              onOpen={onOpen}
            />
          ) : (
            <Loading />
          )}
        </Modal.Body>
        {data && <Foot delivery={data.delivery} onRecall={() => setRecalling(true)} />}
      </Sheet>
    </Modal.Root>
  );
}

type OpenedProps = {
  delivery: DeliveryView;
  look: Parameters<typeof SentLook>[0]['look'] | null;
  lane: DeliveryView[];
  byHand: boolean;
  onOpen(id: string): void;
};

function Opened({ delivery, look, lane, byHand, onOpen }: OpenedProps) {
  const t = useT();
  const { destination, operation, storyVersion, why, link, remoteId, recall } = delivery;
  const handoff = byHand && delivery.state === 'needs_human' && operation !== 'retract' && look;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Flex gap={2} wrap="wrap">
          <Typography fontWeight="bold">{destination.name}</Typography>
          <Typography textColor="neutral600">{t(`operation.${operation}`)}</Typography>
          <DeliveryChip delivery={delivery} />
          <Typography variant="pi" textColor="neutral600">
            {t('version', { version: storyVersion })}
          </Typography>
        </Flex>
        {why && (
          <Typography textColor="neutral700" style={{ overflowWrap: 'anywhere' }}>
            {sayWhy(t, why)}
          </Typography>
        )}
        {recall && (
          <Typography tag={Link} to={`${HOME}/recalls/${recall}`} textColor="primary600">
            {t('recall.ofDelivery')}
          </Typography>
        )}
        {!handoff && <Decisions delivery={delivery} linked={byHand} />}
        {link && operation !== 'retract' && (
          <Typography tag="a" href={link} target="_blank" rel="noreferrer" textColor="primary600" style={{ overflowWrap: 'anywhere' }}>
            {link}
          </Typography>
        )}
      </Flex>
      {handoff && (
        <Part title={t('handoff.title')}>
          <Handoff look={handoff} />
          <Box paddingTop={4}>
            <Decisions delivery={delivery} linked />
          </Box>
        </Part>
      )}
      <Part title={t('timeline.title')}>
        <Timeline delivery={delivery} />
        {remoteId && (
          <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
            {t('remoteId', { id: remoteId })}
          </Typography>
        )}
      </Part>
      {look && !handoff && (
        <Part title={t(delivery.attempts.length > 0 ? 'look.sent' : 'look.planned')}>
          <SentLook look={look} />
        </Part>
      )}
      {lane.length > 1 && (
        <Part title={t('lane.title', { name: destination.name })}>
          <Lane lane={lane} open={delivery.id} onOpen={onOpen} />
        </Part>
      )}
    </Flex>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box tag="section">
      <Typography tag="h3" variant="delta" style={{ display: 'block', paddingBottom: 8 }}>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function Foot({ delivery, onRecall }: { delivery: DeliveryView; onRecall(): void }) {
  const t = useT();
  const can = useCan();
  const { uid, documentId, locale } = refOf(delivery.story);
  const message = broadcastOf(delivery.story);
  return (
    <Modal.Footer>
      {message && (
        <Button variant="tertiary" tag={Link} to={`${HOME}/loudspeakers/${message}`}>
          {t('open.message')}
        </Button>
      )}
      {uid && !message && (
        <Button
          variant="tertiary"
          tag={Link}
          to={`/content-manager/collection-types/${uid}/${documentId}${locale ? `?plugins[i18n][locale]=${locale}` : ''}`}
        >
          {t('open.story')}
        </Button>
      )}
      {can.recall && !message && (
        <Button variant="danger-light" onClick={onRecall}>
          {t('recall.open')}
        </Button>
      )}
    </Modal.Footer>
  );
}
