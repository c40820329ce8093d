import { useRefusal, useTell } from '@hoitu/admin-kit';
import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { OCCURRENCE_ACTS } from '../../../domain/occurrence';
import { useBriefingActMutation } from '../api';
import { FormDialog } from '../components/FormDialog';
import { useSay } from '../say';
import { useT } from '../useT';
import { useHere } from './context';

const TRIES = 3;

/** Opens the session, or closes it. */
export function Closing() {
  const t = useT();
  const tell = useTell();
  const say = useSay();
  const refusal = useRefusal();
  const { room, stored, may, ahead } = useHere();
  const [asked, setAsked] = useState<'start' | 'hold' | null>(null);
  const [send, { isLoading }] = useBriefingActMutation();
  const { occurrence } = stored;
  const acts = OCCURRENCE_ACTS[occurrence.state];
  const act = acts.includes('start') ? 'start' : occurrence.state === 'in_session' ? 'hold' : null;
  if (!may.manage || act === null) return null;

  /** Of another change of the meeting while the dialog stood open (an agenda, a room) the closing decides nothing: it is sent again. */
  const press = async (wanted: 'start' | 'hold', tries = TRIES): Promise<unknown> => {
    const { id, version, state } = room.seen().view?.occurrence ?? occurrence;
    try {
      return await send({ id, body: { act: wanted, version } }).unwrap();
    } catch (error) {
      if (refusal.code(error) !== 'stale' || tries === 1) throw error;
      await room.read();
      if (room.seen().view?.occurrence.state !== state) throw error;
      return press(wanted, tries - 1);
    }
  };
  const submit = async () => {
    if (!asked || !(await tell(() => press(asked), t(`done.${asked}`)))) return;
    setAsked(null);
    await room.read();
  };
  const waiting = room.seen().queue.waiting.length;
  const early = act === 'start' && Date.parse(occurrence.starts) > Date.now() + ahead;
  const effect = asked === 'start' && early ? t('start.early', { when: say.when(occurrence) }) : t(`${act}.effect`);
  return (
    <>
      <Button size="L" variant={act === 'hold' ? 'secondary' : 'default'} onClick={() => setAsked(act)}>
        {t(`act.${act}`)}
      </Button>
      {asked && (
        <FormDialog
          title={t(`${asked}.title`)}
          effect={[effect, asked === 'hold' && waiting > 0 && t('session.hold.waiting', { count: waiting })].filter(Boolean).join(' ')}
          submit={t(`act.${asked}`)}
          busy={isLoading}
          onSubmit={submit}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
