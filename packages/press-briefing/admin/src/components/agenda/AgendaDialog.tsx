import { useTell } from '@hoitu/admin-kit';
import type { Occurrence } from '../../../../contracts';
import { useBriefingActMutation } from '../../api';
import { useKept } from '../../kept';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { FormDialog } from '../FormDialog';
import { agendaOf, draftsOf, type ItemDraft } from './draft';
import { Items } from './Items';

/** The agenda of one meeting; the standing one of the series stays. */
export function AgendaDialog({ meeting, onClose }: { meeting: Occurrence; onClose: () => void }) {
  const t = useT();
  const say = useSay();
  const tell = useTell();
  const [send, { isLoading }] = useBriefingActMutation();
  const kept = useKept<ItemDraft[]>(`agenda.${meeting.id}`, draftsOf(meeting.agenda));
  const items = kept.value;
  const agenda = agendaOf(items);
  const length = Math.round((Date.parse(meeting.ends) - Date.parse(meeting.starts)) / 60_000);
  const submit = async () => {
    if (!agenda) return;
    if (await tell(() => send({ id: meeting.id, body: { act: 'agenda', version: meeting.version, agenda } }).unwrap(), t('done.agenda'))) {
      kept.forget();
      onClose();
    }
  };
  return (
    <FormDialog
      title={t('agenda.edit_title', { when: say.when(meeting) })}
      effect={t('agenda.effect')}
      submit={t('agenda.save')}
      busy={isLoading}
      disabled={!agenda}
      kept={kept}
      onSubmit={submit}
      onClose={onClose}
    >
      <Items items={items} starts={say.clock(meeting.starts, meeting.timezone)} length={length} onChange={kept.set} />
    </FormDialog>
  );
}
