import { Chip, useLiveState } from '@hoitu/admin-kit';
import { useT } from '../useT';

/** Whether what stands here is the newest; and how many look at it, where that is more than one. */
export function LiveSign({ people = 1 }: { people?: number | undefined }) {
  const t = useT();
  const state = useLiveState();
  return (
    <Chip tone={state === 'live' ? 'success' : state === 'offline' ? 'warning' : 'neutral'}>
      {state === 'live' && people > 1 ? t('presence.live', { count: people }) : t(`live.${state}`)}
    </Chip>
  );
}
