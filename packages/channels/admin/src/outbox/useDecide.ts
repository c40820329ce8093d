import { useTell } from '@hoitu/admin-kit';
import type { DeliveryView } from '../../../contracts';
import type { Decision } from '../../../domain/delivery';
import { useChannelsApproveMutation, useChannelsDecideMutation } from '../api';
import { useT } from '../useT';

type Which = Pick<DeliveryView, 'id' | 'version'>;

/** What a person decides about a delivery, told how it went. */
export function useDecide() {
  const t = useT();
  const tell = useTell();
  const [decide, deciding] = useChannelsDecideMutation();
  const [approve, approving] = useChannelsApproveMutation();
  return {
    busy: deciding.isLoading || approving.isLoading,
    approve: ({ id, version }: Which) => tell(() => approve({ id, version }).unwrap(), t('decided.approve')),
    decide: ({ id, version }: Which, decision: Decision, link?: string) =>
      tell(() => decide({ id, body: { decision, version, ...(link ? { link } : {}) } }).unwrap(), t(`decided.${decision}`)),
  };
}
