import { useTell } from '@hoitu/admin-kit';
import { useState } from 'react';
import type { AccreditationActInput, Delegate } from '../../../contracts';
import { usePressDelegateActMutation } from '../api';
import { FormDialog } from '../components/FormDialog';
import { Long, Text } from '../components/fields';
import { useT } from '../useT';

export type Asked = 'grant' | 'refuse' | 'withdraw';

/** A decision that needs words, or a last day. */
export function DecisionDialog({ delegate, act, onClose }: { delegate: Delegate; act: Asked; onClose(): void }) {
  const t = useT();
  const tell = useTell();
  const [send, { isLoading }] = usePressDelegateActMutation();
  const [reason, setReason] = useState('');
  const [expires, setExpires] = useState(delegate.expires ?? '');
  const { id, name, version } = delegate;
  const held = delegate.state === 'granted' || delegate.state === 'expired';
  const word = act === 'grant' && held ? 'prolong' : act;
  const body: AccreditationActInput = act === 'grant' ? { act, version, expires: expires || null } : { act, version, reason };
  const submit = async () => {
    if (await tell(() => send({ id, body }).unwrap(), t(`people.done.${word}`, { name }))) onClose();
  };
  return (
    <FormDialog
      title={t(`people.ask.${word}`, { name })}
      effect={t(`people.effect.${word}`)}
      submit={t(`people.act.${word}`)}
      danger={act !== 'grant'}
      busy={isLoading}
      disabled={act !== 'grant' && !reason.trim()}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {act === 'grant' ? (
        <Text
          name="expires"
          type="date"
          label={t('people.field.expires')}
          hint={t('people.expiresHint')}
          value={expires}
          onChange={setExpires}
        />
      ) : (
        <Long name="reason" label={t('field.reason')} value={reason} onChange={setReason} max={500} required />
      )}
    </FormDialog>
  );
}
