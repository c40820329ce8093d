import { Flex } from '@strapi/design-system';
import { useState } from 'react';
import type { Occurrence, OccurrenceAct } from '../../../contracts';
import { instantOf, wallClock } from '../../../domain/wallclock';
import { useSay } from '../say';
import { useT } from '../useT';
import { FormDialog } from './FormDialog';
import { Text } from './fields';

const DAY_MS = 86_400_000;

/** A new time or place for one meeting; the others of the series stay. */
export function MoveDialog({
  meeting,
  busy,
  onMove,
  onClose,
}: {
  meeting: Occurrence;
  busy: boolean;
  onMove: (body: Extract<OccurrenceAct, { act: 'move' }>) => void;
  onClose: () => void;
}) {
  const t = useT();
  const say = useSay();
  const zone = meeting.timezone;
  const was = wallClock(Date.parse(meeting.starts), zone);
  const [day, setDay] = useState(was.day);
  const [from, setFrom] = useState(was.time);
  const [to, setTo] = useState(wallClock(Date.parse(meeting.ends), zone).time);
  const [room, setRoom] = useState(meeting.room);
  const length = Date.parse(meeting.ends) - Date.parse(meeting.starts);
  /** A later start keeps the length: the end moves along. */
  const begin = (time: string) => {
    setFrom(time);
    const at = instantOf({ day, time }, zone);
    if (!Number.isNaN(at)) setTo(wallClock(at + length, zone).time);
  };
  const starts = instantOf({ day, time: from }, zone);
  const until = instantOf({ day, time: to }, zone);
  // A meeting that ends past midnight ends on the next day.
  const ends = until <= starts ? until + DAY_MS : until;
  const readable = !Number.isNaN(starts) && !Number.isNaN(ends);
  const next = readable ? { starts: new Date(starts).toISOString(), ends: new Date(ends).toISOString() } : null;
  const same = next !== null && next.starts === meeting.starts && next.ends === meeting.ends && room.trim() === meeting.room;
  return (
    <FormDialog
      title={t('move.title', { when: say.when(meeting) })}
      effect={next ? t('move.effect', { when: say.when({ ...next, timezone: zone }), room: room.trim() || t('move.no_room') }) : ''}
      submit={t('move.submit')}
      busy={busy}
      disabled={!next || same}
      onSubmit={() => next && onMove({ act: 'move', version: meeting.version, ...next, room: room.trim() })}
      onClose={onClose}
    >
      <Flex gap={3} wrap="wrap" alignItems="start">
        <Text name="day" type="date" label={t('field.day')} value={day} onChange={setDay} required />
        <Text name="from" type="time" label={t('field.from')} value={from} onChange={begin} required />
        <Text name="to" type="time" label={t('field.to')} value={to} onChange={setTo} required />
      </Flex>
      <Text name="room" label={t('field.room')} value={room} onChange={setRoom} max={200} />
    </FormDialog>
  );
}
