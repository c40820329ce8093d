import { useTell } from '@hoitu/admin-kit';
import { Button, LinkButton } from '@strapi/design-system';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import type { Occurrence } from '../../../contracts';
import { OCCURRENCE_ACTS } from '../../../domain/occurrence';
import { useBriefingActMutation } from '../api';
import { useKept } from '../kept';
import { HOME } from '../pluginId';
import { useSay } from '../say';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';
import { Long } from './fields';
import { MoveDialog } from './MoveDialog';
import { RestoreDialog } from './RestoreDialog';

const SHOWN = ['move', 'cancel', 'restore', 'start', 'hold'] as const;
type Asked = (typeof SHOWN)[number] | null;
const VARIANT = { move: 'tertiary', cancel: 'tertiary', start: 'default', hold: 'default', restore: 'default' } as const;

/** What can be done with the meeting as it stands, by the same table the server decides by. */
export function MeetingActs({ meeting, invited }: { meeting: Occurrence; invited: number }) {
  const t = useT();
  const tell = useTell();
  const say = useSay();
  const [asked, setAsked] = useState<Asked>(null);
  const navigate = useNavigate();
  const { value: reason, set: setReason, forget: forgetReason } = useKept(`cancel.${meeting.id}`, '');
  const session = `${HOME}/meetings/${meeting.id}/session`;
  const [send, { isLoading }] = useBriefingActMutation();
  const { id, version } = meeting;
  const close = () => setAsked(null);
  const run = async (body: Parameters<typeof send>[0]['body']): Promise<boolean> => {
    if (!(await tell(() => send({ id, body }).unwrap(), t(`done.${body.act}`)))) return false;
    if (body.act === 'cancel') forgetReason();
    close();
    if (body.act === 'start') navigate(session);
    return true;
  };
  const begun = Date.parse(meeting.starts) <= Date.now();
  const acts = SHOWN.filter(
    (act) => OCCURRENCE_ACTS[meeting.state].includes(act) && (act !== 'hold' || meeting.state === 'in_session' || begun),
  );
  return (
    <>
      {acts.map((act) => (
        <Button key={act} size="L" variant={act === 'hold' ? 'tertiary' : VARIANT[act]} disabled={isLoading} onClick={() => setAsked(act)}>
          {t(`act.${act}`)}
        </Button>
      ))}
      {meeting.state === 'in_session' && (
        <LinkButton tag={Link} to={session} size="L">
          {t('act.enter')}
        </LinkButton>
      )}
      {asked === 'move' && <MoveDialog meeting={meeting} invited={invited} busy={isLoading} onMove={run} onClose={close} />}
      {asked === 'restore' && <RestoreDialog meeting={meeting} busy={isLoading} onRestore={run} onClose={close} />}
      {asked === 'cancel' && (
        <FormDialog
          title={t('cancel.title', { when: say.when(meeting) })}
          effect={`${t(meeting.closed ? 'cancel.effect.closed' : 'cancel.effect.open')} ${t('told.cancel', { count: invited })}`}
          submit={t('cancel.submit')}
          danger
          busy={isLoading}
          disabled={!reason.trim()}
          onSubmit={() => run({ act: 'cancel', version, reason })}
          onClose={close}
        >
          <Long name="reason" label={t('field.reason')} value={reason} onChange={setReason} max={500} required />
        </FormDialog>
      )}
      {(asked === 'start' || asked === 'hold') && (
        <FormDialog
          title={t(`${asked}.title`)}
          effect={asked === 'start' && !begun ? t('start.early', { when: say.when(meeting) }) : t(`${asked}.effect`)}
          submit={t(`act.${asked}`)}
          busy={isLoading}
          onSubmit={() => run({ act: asked, version })}
          onClose={close}
        />
      )}
    </>
  );
}
