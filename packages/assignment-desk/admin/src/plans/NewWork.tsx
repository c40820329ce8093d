import { useNotification } from '@strapi/strapi/admin';
import { useDeskDesksQuery } from '../api';
import { AssignmentForm } from '../components/AssignmentForm';
import { useT } from '../useT';

/** A new assignment that belongs to a campaign or a commission from the start. */
export function NewWork({ preset, onClose }: { preset: { campaign: string } | { commission: string }; onClose(): void }) {
  const t = useT();
  const desks = useDeskDesksQuery();
  const { toggleNotification } = useNotification();
  if (!desks.data) return null;
  const close = (saved: boolean) => {
    onClose();
    if (saved) toggleNotification({ type: 'success', message: t('done.create') });
  };
  return <AssignmentForm desks={desks.data} onClose={close} preset={preset} />;
}

/** Whether the person makes work anywhere. */
export const useMayAssign = (): boolean => (useDeskDesksQuery().data ?? []).some((desk) => desk.mayAssign);
