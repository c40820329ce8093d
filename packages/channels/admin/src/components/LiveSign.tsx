import { Chip, useLiveState } from '@hoitu/admin-kit';
import { useT } from '../useT';

/** Whether what stands here is the newest. */
export function LiveSign() {
  const t = useT();
  const state = useLiveState();
  return <Chip tone={state === 'live' ? 'success' : state === 'offline' ? 'warning' : 'neutral'}>{t(`live.${state}`)}</Chip>;
}
