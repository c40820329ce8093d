import { Chip, type Tone } from '@hoitu/admin-kit';
import { Flex, Typography } from '@strapi/design-system';
import type { ProgressShape } from '../../../contracts';
import type { Pace } from '../../../domain/campaign';
import { useT } from '../useT';

const TONES: Record<Pace, Tone> = {
  untargeted: 'neutral',
  upcoming: 'neutral',
  on_track: 'neutral',
  behind: 'warning',
  missed: 'danger',
  reached: 'success',
};

/** How it goes, in a word and a colour, and how many days are left. Nobody presses on with what is closed. */
export function Standing({
  progress,
  state,
  ordered = false,
}: {
  progress: ProgressShape;
  state: 'open' | 'closed' | 'accepted';
  /** What is ordered waits for acceptance once it is there, or its time is over. */
  ordered?: boolean;
}) {
  const t = useT();
  const open = state === 'open';
  return (
    <Flex gap={2} wrap="wrap">
      {!open && <Chip tone={state === 'accepted' ? 'success' : 'neutral'}>{t(`campaigns.state.${state}`)}</Chip>}
      {(open || progress.pace === 'reached') && <PaceChip pace={progress.pace} />}
      {ordered && state !== 'accepted' && (progress.pace === 'reached' || progress.when === 'over') && (
        <Chip tone="warning">{t('commissions.waits')}</Chip>
      )}
      {open && (
        <Typography variant="pi" textColor={progress.pace === 'missed' ? 'danger700' : 'neutral700'}>
          {t(`campaigns.when.${progress.when}`, { days: progress.days })}
        </Typography>
      )}
    </Flex>
  );
}

export function PaceChip({ pace }: { pace: Pace }) {
  const t = useT();
  return <Chip tone={TONES[pace]}>{t(`campaigns.pace.${pace}`)}</Chip>;
}
