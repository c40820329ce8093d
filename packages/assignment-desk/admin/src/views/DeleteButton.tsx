import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useT } from '../useT';

/** Asks once more in its own place: the second press deletes, looking elsewhere takes it back. */
export function DeleteButton({ busy, onDelete }: { busy: boolean; onDelete(): void }) {
  const t = useT();
  const [sure, setSure] = useState(false);
  return (
    <Button
      variant={sure ? 'danger' : 'danger-light'}
      loading={busy}
      onBlur={() => setSure(false)}
      onClick={() => (sure ? onDelete() : setSure(true))}
    >
      {t(sure ? 'view.deleteSure' : 'view.delete')}
    </Button>
  );
}
