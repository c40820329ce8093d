import { Failed, useTell } from '@hoitu/admin-kit';
import { Box, Flex, Typography } from '@strapi/design-system';
import type { HolidayDay, HolidayEffect } from '../../../../contracts';
import { useBriefingHolidayEffectQuery, useBriefingHolidayPutMutation, useBriefingHolidayRemoveMutation } from '../../api';
import { useKept } from '../../kept';
import { useSay } from '../../say';
import { useT } from '../../useT';
import { FormDialog } from '../FormDialog';
import { Choice, Text } from '../fields';

const KINDS = ['public', 'compensatory', 'working'] as const;
type Draft = { date: string; name: string; kind: (typeof KINDS)[number] };
const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Before it is pressed: meetings that stand keep their time, those that are still to be made follow. */
function Effect({ effect }: { effect: HolidayEffect }) {
  const t = useT();
  const say = useSay();
  const lines = [
    ...effect.made.map(({ meeting, why, holiday }) => `${meeting.title}, ${say.when(meeting)}: ${t(`clash.${why}`, { holiday })}`),
    ...effect.unmade.map(
      ({ title, starts, original, effect: what, timezone }) =>
        `${title}, ${say.shortDay(original, timezone)}: ${t(`unmade.${what}`, { day: say.shortDay(starts, timezone) })}`,
    ),
  ];
  if (lines.length === 0) return <Typography textColor="neutral600">{t('holidays.effect.none')}</Typography>;
  return (
    <Box>
      <Typography tag="p" fontWeight="bold">
        {t(effect.made.length > 0 ? 'holidays.effect.made' : 'holidays.effect.unmade')}
      </Typography>
      <ul>
        {lines.map((line) => (
          <li key={line}>
            <Typography>{line}</Typography>
          </li>
        ))}
      </ul>
    </Box>
  );
}

/** A day in the table: new, changed, or taken out. */
export function DayDialog({ day, removing = false, onClose }: { day: HolidayDay | null; removing?: boolean; onClose: () => void }) {
  const t = useT();
  const tell = useTell();
  const [send, putting] = useBriefingHolidayPutMutation();
  const [remove, taking] = useBriefingHolidayRemoveMutation();
  const kept = useKept<Draft>(`day.${day?.date ?? 'new'}`, {
    date: day?.date ?? '',
    name: day?.name ?? '',
    kind: day?.kind ?? 'public',
  });
  const { value: draft, put } = kept;
  const { date, name, kind } = draft;
  const asked = { date, kind: removing ? null : kind, name: '' };
  const { currentData: effect, error } = useBriefingHolidayEffectQuery(asked, { skip: !isDay(date), refetchOnMountOrArgChange: true });
  const save = async () => {
    const act = removing
      ? async () => {
          await remove(date).unwrap();
          return true;
        }
      : () => send({ date, name, kind, ...(day ? { version: day.version } : {}) }).unwrap();
    if (!(await tell(act as () => Promise<unknown>, t(removing ? 'holidays.removed' : 'holidays.saved')))) return;
    kept.forget();
    onClose();
  };
  return (
    <FormDialog
      title={t(removing ? 'holidays.remove_title' : day ? 'holidays.edit_title' : 'holidays.add', { name: day?.name ?? '' })}
      submit={t(removing ? 'holidays.remove_submit' : 'holidays.save')}
      danger={removing}
      busy={putting.isLoading || taking.isLoading}
      disabled={!isDay(date) || (!removing && !name.trim())}
      {...(removing ? {} : { kept })}
      onSubmit={save}
      onClose={onClose}
    >
      {!removing && (
        <>
          <Flex gap={3} wrap="wrap" alignItems="start">
            {!day && (
              <Text name="date" type="date" label={t('field.day')} value={date} onChange={(value) => put({ date: value })} required />
            )}
            <Choice
              name="kind"
              label={t('holidays.kind')}
              value={kind}
              onChange={(value) => put({ kind: value })}
              options={KINDS.map((value) => ({ value, label: t(`holidayKind.${value}`) }))}
            />
          </Flex>
          <Text name="name" label={t('holidays.name')} value={name} onChange={(value) => put({ name: value })} max={200} required />
        </>
      )}
      {error !== undefined && <Failed error={error} />}
      {effect && <Effect effect={effect} />}
    </FormDialog>
  );
}
