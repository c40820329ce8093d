import { DAY_MS } from '../zone';
import { startsBetween } from './expand';
import { endOf, type Happening, isSeries } from './happening';
import type { StoredState } from './state';

/** One meeting: the row it is made of, with its own times and the state that counts. */
export type Occurrence = {
  /** The event, or the master of the series. */
  happening: string;
  /** The start by the rule; null for an event of its own. */
  original: number | null;
  starts: number;
  ends: number;
  state: StoredState;
  /** Where its facts stand: the exception, or the master. */
  row: Happening;
};

export type Window = { from: number; to: number };

const within = ({ starts, ends }: { starts: number; ends: number }, { from, to }: Window): boolean => starts < to && ends > from;

/** A whole series called off calls off each meeting; one put off, those that have no state of their own. */
export function stateOf(master: Happening, exception: Happening | undefined): StoredState {
  if (master.state === 'cancelled' || !exception) return master.state;
  return exception.state === 'planned' ? master.state : exception.state;
}

/** One meeting of a series, as the rule or its exception says. */
export function meetingOf(master: Happening, exceptions: readonly Happening[], original: number): Occurrence {
  const exception = exceptions.find((one) => one.original === original);
  const { starts, ends } = exception ?? { starts: original, ends: endOf(master, original) };
  return { happening: master.id, original, starts, ends, state: stateOf(master, exception), row: exception ?? master };
}

/** Everything an event shows in a window, by start. `exceptions` are all of its series. */
export function occurrences(master: Happening, exceptions: readonly Happening[], window: Window): Occurrence[] {
  if (!isSeries(master)) {
    const { id, starts, ends, state } = master;
    return within(master, window) ? [{ happening: id, original: null, starts, ends, state, row: master }] : [];
  }
  // A day of the change of clocks is an hour longer.
  const reach = master.ends - master.starts + (master.allDay ? DAY_MS : 0);
  const taken = new Set(exceptions.map((one) => one.original));
  const plain = startsBetween(master, window.from - reach, window.to).filter((start) => !taken.has(start));
  return [...plain, ...exceptions.flatMap((one) => one.original ?? [])]
    .map((original) => meetingOf(master, exceptions, original))
    .filter((one) => within(one, window))
    .sort((a, b) => a.starts - b.starts);
}
