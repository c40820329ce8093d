import { type CalendarSeries, icalendar } from '../../packages/press-briefing/domain/calendar';
import { type Attendee, type ItipMeeting, itipCancel, itipCancelSeries, itipRequest } from '../../packages/press-briefing/domain/itip';
import { type Command, decide, type Occurrence } from '../../packages/press-briefing/domain/occurrence';
import { startsBetween } from '../../packages/press-briefing/domain/recurrence';

/** The letters of one series in its life, as files: what every calendar program has to make the same of. */
export const HOUR = 3_600_000;
export const NOW = Date.parse('2026-11-27T02:00:00Z');
export const SERIES = {
  uid: 'briefing-1@press.test',
  title: 'Giao ban báo chí, tuần; quý',
  rrule: 'FREQ=WEEKLY;BYDAY=TH',
  from: '2026-12-03',
  time: '08:30',
  timezone: 'Asia/Ho_Chi_Minh',
  duration: 60,
  room: 'Phòng 1',
} as const;
const DELEGATE: Attendee = { name: 'Đại biểu', email: 'phongvien@bao.test', partstat: 'NEEDS-ACTION' };

export type Life = { meetings: Occurrence[]; stamp: number };

/** A series with its first `n` meetings. */
export const begin = (n = 4): Life => ({
  meetings: startsBetween(SERIES, NOW, NOW + 400 * 24 * HOUR)
    .slice(0, n)
    .map((original) => ({ state: 'scheduled', original, starts: original, ends: original + HOUR, room: SERIES.room, sequence: 0 })),
  stamp: NOW,
});

/** One act on one meeting, a minute after the last; true where it was allowed. */
export function act(life: Life, n: number, command: Command): boolean {
  const meeting = life.meetings[n] as Occurrence;
  const outcome = decide(meeting, command, NOW);
  if ('refusal' in outcome) return false;
  life.stamp += 60_000;
  life.meetings[n] = { ...meeting, ...outcome.next };
  return true;
}

export const facts = (life: Life, n: number, attendees: Attendee[] = [DELEGATE]): ItipMeeting => {
  const { original, starts, ends, room, sequence } = life.meetings[n] as Occurrence;
  return {
    uid: SERIES.uid,
    original,
    starts,
    ends,
    timezone: SERIES.timezone,
    title: SERIES.title,
    room,
    description: 'Chương trình:\n1. Điểm lại tuần\n2. Hỏi đáp',
    url: 'https://press.test/api/press-briefing/i/lien-ket',
    sequence,
    stamp: life.stamp,
    organizer: { name: 'Trung tâm Báo chí', email: 'giaoban@press.test' },
    attendees,
  };
};

/** The letter that is due after the last act on a meeting. */
export const letter = (life: Life, n: number): string =>
  life.meetings[n]?.state === 'cancelled' ? itipCancel(facts(life, n), 'Bão số 12') : itipRequest(facts(life, n));

/** The end of the series: above every meeting it had. */
export const endSequence = (life: Life): number => Math.max(...life.meetings.map(({ sequence }) => sequence)) + 1;
export const ending = (life: Life): string => itipCancelSeries({ ...facts(life, 0), sequence: endSequence(life) }, 'Kết thúc chuỗi họp');

/** The feed of the series. */
export const feed = (life: Life): string =>
  icalendar('Lịch', [
    {
      ...SERIES,
      description: '',
      onlineLink: '',
      sequence: 0,
      changed: life.stamp,
      meetings: life.meetings.map((meeting) => ({ ...meeting, note: '', changed: life.stamp })),
    } satisfies CalendarSeries,
  ]);

/** Each letter of a life in which everything happens, by the name of what happened. */
export function everything(): { files: Record<string, string>; life: Life } {
  const life = begin();
  const files: Record<string, string> = {};
  files['1-invited'] = letter(life, 0);
  const first = life.meetings[0] as Occurrence;
  act(life, 0, { act: 'move', starts: first.starts + 26 * HOUR, ends: first.ends + 26 * HOUR, room: first.room });
  files['2-moved'] = letter(life, 0);
  const second = life.meetings[1] as Occurrence;
  act(life, 1, { act: 'move', starts: second.starts, ends: second.ends, room: 'Hội trường lớn' });
  files['3-another-place'] = letter(life, 1);
  act(life, 2, { act: 'cancel', reason: 'Bão số 12' });
  files['4-cancelled'] = letter(life, 2);
  act(life, 2, { act: 'restore' });
  files['5-takes-place-after-all'] = letter(life, 2);
  files['6-invited-late'] = itipRequest(facts(life, 0, [{ name: 'Người đến sau', email: 'densau@bao.test', partstat: 'NEEDS-ACTION' }]));
  files['7-substitute'] = itipRequest(
    facts(life, 1, [
      { ...DELEGATE, partstat: 'DELEGATED', delegatedTo: 'nguoithay@bao.test' },
      { name: 'Người thay', email: 'nguoithay@bao.test', partstat: 'NEEDS-ACTION', delegatedFrom: DELEGATE.email },
    ]),
  );
  act(life, 3, { act: 'cancel', reason: 'Nghỉ lễ' });
  files['8-cancelled-for-good'] = letter(life, 3);
  files['9-series-ended'] = ending(life);
  return { files, life };
}
