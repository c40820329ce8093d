import type { Occurrence, OccurrenceAct } from '../../../contracts';
import { useSay } from '../say';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';

type Props = {
  meeting: Occurrence;
  busy: boolean;
  onRestore: (body: Extract<OccurrenceAct, { act: 'restore' }>) => void;
  onClose: () => void;
};

/** Takes a cancelling back: who hears of it is said before it is pressed. */
export function RestoreDialog({ meeting, busy, onRestore, onClose }: Props) {
  const t = useT();
  const say = useSay();
  return (
    <FormDialog
      title={t('restore.title', { when: say.when(meeting) })}
      effect={t(meeting.invitedAt === null ? 'restore.effect.nobody' : 'restore.effect')}
      submit={t('act.restore')}
      busy={busy}
      onSubmit={() => onRestore({ act: 'restore', version: meeting.version })}
      onClose={onClose}
    />
  );
}
