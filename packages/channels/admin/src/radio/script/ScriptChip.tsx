import { Chip, type Tone } from '@hoitu/admin-kit';
import type { ScriptState } from '../../../../domain/radio/script';
import { useT } from '../../useT';

const TONES: Record<ScriptState, Tone> = { draft: 'alternative', approved: 'success', aired: 'neutral', killed: 'danger' };

export function ScriptChip({ state }: { state: ScriptState }) {
  const t = useT();
  return <Chip tone={TONES[state]}>{t(`script.${state}`)}</Chip>;
}
