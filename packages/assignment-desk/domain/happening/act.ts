import { editAll, editFollowing } from './edit-many';
import { editOne } from './edit-one';
import { fault, isSeries } from './happening';
import { meetingOf } from './occurrences';
import type { Changes, Planned, Scope, Subject } from './plan';
import { type HappeningAct, needsNote, openHappeningActs, stateAfter, stateNow } from './state';

export type ActCommand = {
  act: HappeningAct;
  note: string;
  /** The new time of a reschedule. */
  times?: Pick<Changes, 'starts' | 'ends'>;
};

/** The plan of an edit. */
export function planEdit(subject: Subject, scope: Scope, original: number | null, changes: Changes): Planned {
  if (scope === 'following') return editFollowing(subject, original, changes);
  if (scope === 'all' && isSeries(subject.master)) return editAll(subject, original, changes);
  return editOne(subject, original, changes);
}

/** The plan of putting off, moving, calling off or bringing back. `now` (epoch ms) tells what is over. */
export function planAct(subject: Subject, scope: Scope, original: number | null, command: ActCommand, now: number): Planned {
  const { master, exceptions } = subject;
  const { act, times = {} } = command;
  const note = command.note.trim() || null;
  if (needsNote(act) && !note) return fault('happening.needs_note');
  if (act === 'reschedule' && times.starts === undefined) return fault('happening.needs_time');
  const changes = act === 'reschedule' ? times : {};

  if (scope === 'one' || !isSeries(master)) {
    const meeting = isSeries(master) && original !== null ? meetingOf(master, exceptions, original) : null;
    // One meeting cannot be brought back out of a series that was called off as a whole.
    if (meeting && master.state === 'cancelled') return fault('happening.series_cancelled');
    const { state, ends } = meeting ?? master;
    if (!openHappeningActs(stateNow(state, ends, now)).includes(act)) return fault('happening.wrong_state');
    const moved = meeting !== null && meeting.starts !== meeting.original;
    const after = act === 'restore' && moved ? 'rescheduled' : stateAfter(act);
    return editOne(subject, original, changes, { state: after, note: act === 'restore' ? null : note });
  }
  // A series is over when its last meeting is: past ones stay what they were.
  if (!openHappeningActs(master.state).includes(act)) return fault('happening.wrong_state');
  const whole = { state: act === 'reschedule' ? ('planned' as const) : stateAfter(act), note: act === 'restore' ? null : note };
  return scope === 'all' ? editAll(subject, original, changes, whole) : editFollowing(subject, original, changes, whole);
}
