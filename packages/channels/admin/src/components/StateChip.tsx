import { Chip, type Tone } from '@hoitu/admin-kit';
import type { DeliveryState, Operation } from '../../../domain/delivery';
import { useT } from '../useT';

const TONES: Record<DeliveryState, Tone> = {
  held: 'warning',
  pending: 'neutral',
  leased: 'neutral',
  sending: 'neutral',
  accepted: 'secondary',
  unknown: 'warning',
  retry_wait: 'warning',
  needs_human: 'warning',
  delivered: 'success',
  failed: 'danger',
  dead: 'danger',
  superseded: 'neutral',
  cancelled: 'neutral',
};

/** The state of a delivery in plain words; a pulled story reads "Pulled", not "Sent". */
export function StateChip({ state, operation, why }: { state: DeliveryState; operation?: Operation | null; why?: string | null }) {
  const t = useT();
  if (state === 'delivered' && operation === 'retract') return <Chip tone="danger">{t('state.pulled')}</Chip>;
  return (
    <Chip tone={TONES[state]} title={why ?? undefined}>
      {t(`state.${state}`)}
    </Chip>
  );
}
