import { Chip, sayMoment, type Tone, useNow } from '@hoitu/admin-kit';
import { useIntl } from 'react-intl';
import type { DeliveryView } from '../../../contracts';
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

type Shown = {
  state: DeliveryState;
  operation?: Operation | null;
  why?: string | null;
  heldFor?: DeliveryView['heldFor'];
  until?: string | null;
};

/** What it waits for, in words that name the time where there is one. */
function sayHeld(t: ReturnType<typeof useT>, heldFor: NonNullable<Shown['heldFor']>, when: string): string {
  if (heldFor === 'approval') return t('held.approval');
  return when ? t(`held.${heldFor}`, { when }) : t('state.held');
}

/** The state of a delivery in plain words; a pulled story reads "Pulled", not "Sent". */
export function StateChip({ state, operation, why, heldFor, until }: Shown) {
  const t = useT();
  const { locale } = useIntl();
  const now = useNow();
  if (state === 'delivered' && operation === 'retract') return <Chip tone="danger">{t('state.pulled')}</Chip>;
  const when = until ? sayMoment(new Date(until), now, locale) : '';
  const text =
    state === 'held' && heldFor
      ? sayHeld(t, heldFor, when)
      : state === 'needs_human'
        ? t(`byHand.${operation ?? 'publish'}`)
        : state === 'retry_wait' && when
          ? t('next.again', { when })
          : t(`state.${state}`);
  return (
    <Chip tone={state === 'held' && (heldFor === 'time' || heldFor === 'quiet') ? 'neutral' : TONES[state]} title={why ?? undefined}>
      {text}
    </Chip>
  );
}

/** The chip of a delivery as the outbox knows it. */
export const DeliveryChip = ({ delivery: { state, operation, why, heldFor, nextTryAt } }: { delivery: DeliveryView }) => (
  <StateChip state={state} operation={operation} why={why} heldFor={heldFor} until={nextTryAt} />
);
