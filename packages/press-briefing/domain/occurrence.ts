import type { AgendaItem } from './agenda';

/** The life of one meeting, as a table: what is not in it is refused. */
export const OCCURRENCE_STATES = ['scheduled', 'moved', 'cancelled', 'in_session', 'held', 'minutes_published'] as const;
export type OccurrenceState = (typeof OCCURRENCE_STATES)[number];

export type Occurrence = {
  state: OccurrenceState;
  /** What the rule said, epoch ms. Never changes. */
  original: number;
  starts: number;
  ends: number;
  room: string;
  /** iCalendar SEQUENCE: rises on time, place, the way in online or cancelling, and on nothing else. */
  sequence: number;
};

export type Command =
  | { act: 'move'; starts: number; ends: number; room: string }
  | { act: 'cancel'; reason: string }
  | { act: 'restore' }
  | { act: 'start' }
  | { act: 'hold' }
  | { act: 'publish_minutes'; minutes: string }
  | { act: 'agenda'; agenda: AgendaItem[] };
export type Act = Command['act'];

/** Which act leaves which state. */
export const OCCURRENCE_ACTS: Record<OccurrenceState, readonly Act[]> = {
  scheduled: ['move', 'cancel', 'start', 'hold', 'agenda'],
  moved: ['move', 'cancel', 'start', 'hold', 'agenda'],
  cancelled: ['restore'],
  in_session: ['hold', 'agenda'],
  held: ['publish_minutes'],
  minutes_published: ['publish_minutes'],
};

export type Change = {
  next: Partial<Occurrence> & { note?: string; minutes?: string; agenda?: AgendaItem[] };
  event: 'moved' | 'cancelled' | 'scheduled' | null;
};
export type Denial = {
  refusal: 'act_not_allowed' | 'in_the_past' | 'ends_before_start' | 'nothing_changes' | 'not_begun' | 'reason_missing';
};

const DAY_MS = 24 * 3_600_000;

const DECIDE: { [A in Act]: (meeting: Occurrence, command: Extract<Command, { act: A }>, now: number) => Change | Denial } = {
  move(meeting, { starts, ends, room }, now) {
    if (ends <= starts || ends - starts > DAY_MS) return { refusal: 'ends_before_start' };
    if (starts === meeting.starts && ends === meeting.ends && room === meeting.room) return { refusal: 'nothing_changes' };
    if (starts !== meeting.starts && starts < now) return { refusal: 'in_the_past' };
    // A change of room alone keeps the state: "moved" says the time is not the usual one.
    const state = starts === meeting.original ? 'scheduled' : 'moved';
    return { next: { state, starts, ends, room, sequence: meeting.sequence + 1 }, event: 'moved' };
  },
  cancel(meeting, { reason }) {
    if (!reason.trim()) return { refusal: 'reason_missing' };
    return { next: { state: 'cancelled', note: reason.trim(), sequence: meeting.sequence + 1 }, event: 'cancelled' };
  },
  restore(meeting, _command, now) {
    if (meeting.ends < now) return { refusal: 'in_the_past' };
    const state = meeting.starts === meeting.original ? 'scheduled' : 'moved';
    return { next: { state, note: '', sequence: meeting.sequence + 1 }, event: 'scheduled' };
  },
  start: () => ({ next: { state: 'in_session' }, event: null }),
  hold(meeting, _command, now) {
    // Held without a session recorded live: only once it can have begun.
    if (meeting.state !== 'in_session' && now < meeting.starts) return { refusal: 'not_begun' };
    return { next: { state: 'held' }, event: null };
  },
  publish_minutes(_meeting, { minutes }) {
    if (!minutes.trim()) return { refusal: 'reason_missing' };
    return { next: { state: 'minutes_published', minutes }, event: null };
  },
  agenda: (_meeting, { agenda }) => ({ next: { agenda }, event: null }),
};

/** What `command` makes of `meeting` at `now` (epoch ms), or why it does not. */
export function decide(meeting: Occurrence, command: Command, now: number): Change | Denial {
  if (!OCCURRENCE_ACTS[meeting.state].includes(command.act)) return { refusal: 'act_not_allowed' };
  const rule = DECIDE[command.act] as (meeting: Occurrence, command: Command, now: number) => Change | Denial;
  return rule(meeting, command, now);
}

/** No meeting overruns by this much: past it a session was forgotten, and takes part in nothing any more. */
export const FORGOTTEN_MS = DAY_MS / 2;
/** Whether a session goes on at `now`. Epoch ms. */
export const isRunning = ({ state, ends }: { state: OccurrenceState; ends: number }, now: number): boolean =>
  state === 'in_session' && now < ends + FORGOTTEN_MS;

/** States in which the conclusion of a meeting is written down. */
export const DECIDABLE: readonly OccurrenceState[] = ['in_session', 'held', 'minutes_published'];
/** States in which a question may still be put to the meeting. */
export const ASKABLE: readonly OccurrenceState[] = ['scheduled', 'moved', 'in_session'];
