import { Flex } from '@strapi/design-system';
import type { Occurrence, OccurrenceAct } from '../../../contracts';
import { instantOf, wallClock } from '../../../domain/wallclock';
import { useKept } from '../kept';
import { useSay } from '../say';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';
import { Text } from './fields';

const DAY_MS = 86_400_000;

/** A new time or place for one meeting; the others of the series stay. */
export function MoveDialog({
  meeting,
  invited,
  busy,
  onMove,
  onClose,
}: {
  meeting: Occurrence;
  /** How many will be told by a letter; absent where this screen does not know. */
  invited?: number;
  busy: boolean;
  /** Answers true once it is moved. */
  onMove: (body: Extract<OccurrenceAct, { act: 'move' }>) => Promise<boolean>;
  onClose: () => void;
}) {
  const t = useT();
  const say = useSay();
  const zone = meeting.timezone;
  const was = wallClock(Date.parse(meeting.starts), zone);
  const kept = useKept(`move.${meeting.id}`, {
    day: was.day,
    from: was.time,
    to: wallClock(Date.parse(meeting.ends), zone).time,
    room: meeting.room,
  });
  const { put } = kept;
  const { day, from, to, room } = kept.value;
  const length = Date.parse(meeting.ends) - Date.parse(meeting.starts);
  /** A later start keeps the length: the end moves along. */
  const begin = (time: string) => {
    const at = instantOf({ day, time }, zone);
    put(Number.isNaN(at) ? { from: time } : { from: time, to: wallClock(at + length, zone).time });
  };
  const starts = instantOf({ day, time: from }, zone);
  const until = instantOf({ day, time: to }, zone);
  // A meeting that ends past midnight ends on the next day.
  const ends = until <= starts ? until + DAY_MS : until;
  const readable = !Number.isNaN(starts) && !Number.isNaN(ends);
  const next = readable ? { starts: new Date(starts).toISOString(), ends: new Date(ends).toISOString() } : null;
  const same = next !== null && next.starts === meeting.starts && next.ends === meeting.ends && room.trim() === meeting.room;
  const words = next && t('move.effect', { when: say.when({ ...next, timezone: zone }), room: room.trim() || t('move.no_room') });
  const effect = words
    ? `${words} ${invited === undefined ? (meeting.invitedAt === null ? '' : t('told.all')) : t('told', { count: invited })}`.trim()
    : '';
  const submit = async () => {
    if (next && (await onMove({ act: 'move', version: meeting.version, ...next, room: room.trim() }))) kept.forget();
  };
  return (
    <FormDialog
      title={t('move.title', { when: say.when(meeting) })}
      effect={effect}
      submit={t('move.submit')}
      busy={busy}
      disabled={!next || same}
      kept={kept}
      onSubmit={submit}
      onClose={onClose}
    >
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Text name="day" type="date" label={t('field.day')} value={day} onChange={(value) => put({ day: value })} required />
        <Text name="from" type="time" label={t('field.from')} value={from} onChange={begin} required />
        <Text name="to" type="time" label={t('field.to')} value={to} onChange={(value) => put({ to: value })} required />
      </Flex>
      <Text name="room" label={t('field.room')} value={room} onChange={(value) => put({ room: value })} max={200} />
    </FormDialog>
  );
}
