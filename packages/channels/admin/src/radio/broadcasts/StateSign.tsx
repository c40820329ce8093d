import { Chip, type Tone } from '@hoitu/admin-kit';
import type { BroadcastView } from '../../../../contracts';
import type { BroadcastState } from '../../../../domain/radio/broadcast';
import { useT } from '../../useT';
import { confirmed, troubles } from './standing';

const TONES: Record<BroadcastState, Tone> = { draft: 'neutral', waiting: 'warning', approved: 'success', cancelled: 'danger' };

/** How far a message is. An emergency that one person approved says that it waits for the second. */
export function StateSign({ broadcast: { state, class: is, approvedBy } }: { broadcast: BroadcastView }) {
  const t = useT();
  const half = state === 'waiting' && is === 'emergency' && approvedBy !== null;
  return <Chip tone={TONES[state]}>{t(half ? 'broadcast.state.half' : `broadcast.state.${state}`)}</Chip>;
}

/** What is wrong, and how many wards have it. */
export function WardSigns({ broadcast, now }: { broadcast: BroadcastView; now: Date }) {
  const t = useT();
  if (broadcast.state !== 'approved') return null;
  const { said, of } = confirmed(broadcast);
  return (
    <>
      {troubles(broadcast, now.getTime()).map(({ what, count }) => (
        <Chip key={what} tone={what === 'silent' ? 'warning' : 'danger'}>
          {t(`broadcast.trouble.${what}`, { count })}
        </Chip>
      ))}
      <Chip tone={said === of && of > 0 ? 'success' : 'secondary'}>{t('broadcast.confirmedOf', { said, of })}</Chip>
    </>
  );
}
