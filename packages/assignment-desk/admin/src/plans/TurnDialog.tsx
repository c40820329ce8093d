import { useTell } from '@hoitu/admin-kit';
import { useState } from 'react';
import { useT } from '../useT';
import { PlanDialog } from './PlanDialog';

/** Asks before something is closed, and says what that does. */
export function TurnDialog({ of, send, onClose }: { of: 'campaigns' | 'commissions'; send(): Promise<unknown>; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    await tell(send, t(`${of}.done.close`));
    onClose();
  };
  return (
    <PlanDialog
      title={t(`${of}.close.title`)}
      submit={t(`${of}.close.title`)}
      note={t(`${of}.close.effect`)}
      busy={busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    />
  );
}
