import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { BroadcastView } from '../../../../contracts';
import { useSayInFull } from '../../preview/say';
import { useT } from '../../useT';
import { type BroadcastAct, useRadioActOnBroadcastMutation } from '../api';
import { ActDialog } from './ActDialog';
import type { BroadcastDraft } from './useBroadcastDraft';

type Asked = 'submit' | 'approve' | 'second' | 'sendBack' | 'cancel';

type Props = { broadcast: BroadcastView; draft: BroadcastDraft; zone: string; problems: number };

/** What this person may do with the message now. Each dialog says what will happen before it does. */
export function Acts({ broadcast, draft, zone, problems }: Props) {
  const t = useT();
  const sayInFull = useSayInFull(zone);
  const { toggleNotification } = useNotification();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [act] = useRadioActOnBroadcastMutation();
  const { id, version, may, state, class: is, areas } = broadcast;
  const emergency = is === 'emergency';
  const can = (what: BroadcastView['may'][number]) => may.includes(what);
  const values = {
    title: broadcast.title,
    count: areas.length,
    from: sayInFull(broadcast.from),
    until: sayInFull(broadcast.until),
    who: broadcast.approvedBy ?? '',
  };

  const run = async (one: BroadcastAct, done: string) => {
    await act(one).unwrap();
    toggleNotification({ type: 'success', message: t(done) });
  };
  const submit = async (back: boolean) => {
    // What is asked for approval is what stands in the form.
    const row = back ? broadcast : await draft.put();
    if (!row) return;
    await run({ id, act: 'submit', body: { version: row.version, back } }, back ? 'broadcast.takenBack' : 'broadcast.submitted');
  };

  return (
    <Flex gap={2} wrap="wrap" data-acts>
      {can('edit') && (
        <Button
          variant="secondary"
          disabled={!draft.touched || !draft.fields.title.trim()}
          loading={draft.busy}
          onClick={() => void draft.put()}
        >
          {t('form.save')}
        </Button>
      )}
      {(can('submit') || can('take_back')) && (
        <Button
          variant={state === 'waiting' ? 'tertiary' : 'default'}
          disabled={state !== 'waiting' && problems > 0}
          onClick={() => setAsked('submit')}
        >
          {t(state === 'waiting' ? 'broadcast.takeBack' : 'broadcast.submit')}
        </Button>
      )}
      {can('approve') && (
        <Button onClick={() => setAsked('approve')}>{t(emergency ? 'broadcast.approveFirst' : 'broadcast.approve')}</Button>
      )}
      {can('second') && <Button onClick={() => setAsked('second')}>{t('broadcast.second')}</Button>}
      {can('send_back') && (
        <Button variant="tertiary" onClick={() => setAsked('sendBack')}>
          {t('broadcast.sendBack')}
        </Button>
      )}
      {can('cancel') && (
        <Button variant="danger-light" onClick={() => setAsked('cancel')}>
          {t('broadcast.cancel')}
        </Button>
      )}
      {asked === 'submit' && (
        <ActDialog
          name={`submit:${id}`}
          title={t(state === 'waiting' ? 'broadcast.takeBack' : 'broadcast.submit')}
          text={t(
            state === 'waiting' ? 'broadcast.will.takeBack' : emergency ? 'broadcast.will.submitEmergency' : 'broadcast.will.submit',
            values,
          )}
          label={t(state === 'waiting' ? 'broadcast.takeBack' : 'broadcast.submit')}
          act={() => submit(state === 'waiting')}
          close={() => setAsked(null)}
        />
      )}
      {(asked === 'approve' || asked === 'second') && (
        <ActDialog
          name={`approve:${id}`}
          title={t(asked === 'second' ? 'broadcast.second' : emergency ? 'broadcast.approveFirst' : 'broadcast.approve')}
          text={t(
            asked === 'second' ? 'broadcast.will.second' : emergency ? 'broadcast.will.approveFirst' : 'broadcast.will.approve',
            values,
          )}
          label={t(asked === 'second' ? 'broadcast.second' : emergency ? 'broadcast.approveFirst' : 'broadcast.approve')}
          act={() =>
            run(
              { id, act: 'approve', body: { version } },
              asked === 'approve' && emergency ? 'broadcast.approvedFirst' : 'broadcast.approvedNow',
            )
          }
          close={() => setAsked(null)}
        />
      )}
      {asked === 'sendBack' && (
        <ActDialog
          name={`send-back:${id}`}
          title={t('broadcast.sendBack')}
          text={t('broadcast.will.sendBack', { who: broadcast.writtenBy })}
          label={t('broadcast.sendBackDo')}
          reason={{ label: t('broadcast.reason'), hint: t('broadcast.reasonBack') }}
          act={(reason) => run({ id, act: 'send-back', body: { version, reason } }, 'broadcast.sentBack')}
          close={() => setAsked(null)}
        />
      )}
      {asked === 'cancel' && (
        <ActDialog
          name={`cancel:${id}`}
          title={t('broadcast.cancel')}
          text={t(state === 'approved' ? 'broadcast.will.withdraw' : 'broadcast.will.cancel', values)}
          label={t('broadcast.cancelDo')}
          danger
          reason={{ label: t('broadcast.reason'), hint: t('broadcast.reasonCancel') }}
          act={(reason) => run({ id, act: 'cancel', body: { version, reason } }, 'broadcast.cancelled')}
          close={() => setAsked(null)}
        />
      )}
    </Flex>
  );
}
