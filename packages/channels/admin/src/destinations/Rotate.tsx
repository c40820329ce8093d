import { useTell } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { DestinationView } from '../../../contracts';
import { useChannelsRotateSecretMutation } from '../api';
import { useT } from '../useT';
import { AskDialog } from './AskDialog';
import { ShownOnce } from './ShownOnce';

/** Changes the signing secret in one act; both hold until the former is taken away. */
export function Rotate({ destination: { id, version, name }, close }: { destination: DestinationView; close(): void }) {
  const t = useT();
  const tell = useTell();
  const [rotate] = useChannelsRotateSecretMutation();
  const [once, setOnce] = useState<Record<string, string> | null>(null);
  return (
    <AskDialog
      title={t('rotate.title', { name })}
      text={t('rotate.text')}
      label={t('rotate.confirm')}
      act={async () => {
        const made = await tell(() => rotate({ id, version }).unwrap());
        if (made) setOnce(made.shownOnce);
        else close();
      }}
      close={close}
      after={once && <ShownOnce secrets={once} note={t('rotate.note')} close={close} />}
    />
  );
}
