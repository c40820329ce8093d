import { Loading, useRefusal, useReturnFocus } from '@hoitu/admin-kit';
import { Button, Flex, Modal, ProgressBar, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { DeliveryView } from '../../../contracts';
import { useChannelsDecideMutation, useLazyChannelsOutboxQuery } from '../api';
import { useT } from '../useT';
import { type Failing, mendable } from './groups';

/** Sends again all that failed at one destination, e.g. after its token was renewed. Says how many before, and what did not go after. */
export function RetryAll({ place, close }: { place: Failing; close(): void }) {
  const t = useT();
  const say = useRefusal();
  const back = useReturnFocus();
  const { toggleNotification } = useNotification();
  const [decide] = useChannelsDecideMutation();
  const [page] = useLazyChannelsOutboxQuery();
  // What is asked about is what stood there when it was asked: the list behind goes on.
  const [{ id: destination, name }] = useState(place);
  const [deliveries, setDeliveries] = useState<DeliveryView[] | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: gathered once, as it is opened.
  useEffect(() => {
    const gather = async () => {
      const all: DeliveryView[] = [];
      for (let before: number | undefined, last = false; !last; ) {
        const got = await page({ needs: '1', destination, ...(before ? { before } : {}) }).unwrap();
        all.push(...got.deliveries.filter(mendable));
        before = got.more ?? undefined;
        last = before === undefined;
      }
      setDeliveries(all);
    };
    gather().catch((error: unknown) => setFailed(say(error)));
  }, []);
  const [done, setDone] = useState<number | null>(null);
  const run = async () => {
    if (!deliveries) return;
    const refused: string[] = [];
    setDone(0);
    // One after the other: a destination that just came back is not to be stormed.
    for (const [index, { id, version }] of deliveries.entries()) {
      await decide({ id, body: { decision: 'retry', version } })
        .unwrap()
        .catch((error: unknown) => refused.push(say(error)));
      setDone(index + 1);
    }
    const sent = deliveries.length - refused.length;
    toggleNotification(
      refused.length === 0
        ? { type: 'success', message: t('retryAll.done', { count: sent, name }) }
        : { type: 'warning', message: t('retryAll.partly', { count: sent, refused: refused.length, why: refused[0] ?? '' }) },
    );
    close();
  };
  return (
    <Modal.Root open onOpenChange={(open: boolean) => !open && done === null && close()}>
      <Modal.Content onCloseAutoFocus={back}>
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{t('retryAll.title', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            {failed && <Typography textColor="danger700">{failed}</Typography>}
            {deliveries ? <Typography>{t('retryAll.text', { count: deliveries.length, name })}</Typography> : !failed && <Loading />}
            {deliveries && done !== null && <ProgressBar value={(100 * done) / deliveries.length} aria-label={t('retryAll.progress')} />}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={close} disabled={done !== null}>
            {t('cancel')}
          </Button>
          <Button loading={done !== null} disabled={!deliveries?.length} onClick={() => void run()}>
            {t('retryAll.confirm', { count: deliveries?.length ?? place.deliveries.length })}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
