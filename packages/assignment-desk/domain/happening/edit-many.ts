import { allStarts, countBefore, firstFrom, isStart, startsBetween } from './expand';
import { type Fault, fault, type Happening, isSeries } from './happening';
import { meetingOf, type Occurrence } from './occurrences';
import { type Changes, NEW, type Planned, plan, type Subject } from './plan';
import { carryOver, reseed } from './reseed';
import { partsOf, ruleOf, until } from './rule';
import type { StoredState } from './state';

type Act = { state: StoredState; note: string | null };

/** How many meetings a row has; null where it has no end. */
const meetingsOf = (row: Happening): number | null => (isSeries(row) ? (allStarts(row)?.length ?? null) : 1);

/** The meeting to look at afterwards: where the edited one went, or the next one there is. */
const landing = (next: Happening, start: number): number | null => (isSeries(next) ? (firstFrom(next, start) ?? next.starts) : null);

function shownOf({ master, exceptions }: Subject, original: number | null): Occurrence | Fault {
  const at = original ?? master.starts;
  const known = exceptions.some((one) => one.original === at);
  return known || !isSeries(master) || isStart(master, at) ? meetingOf(master, exceptions, at) : fault('happening.no_occurrence');
}

/** Changes a whole series. `original` names the meeting whose times `changes` speak of; without one, the first. */
export function editAll(subject: Subject, original: number | null, changes: Changes, act?: Act): Planned {
  const { master, hung } = subject;
  const shown = shownOf(subject, original);
  if ('ok' in shown) return shown;
  const seeded = reseed(master, shown, master.starts, changes);
  if (!seeded.ok) return seeded;
  const { next, carried } = seeded;
  const rest = carryOver(subject, seeded, { original, changes });
  const whole = { happening: master.id, occurrence: null };
  const own = hung.includes(null) ? [{ from: whole, to: whole, span: next.starts - master.starts }] : [];
  return plan({
    ...rest,
    at: { happening: master.id, occurrence: landing(next, carried(shown.original ?? master.starts)) },
    updates: [{ id: master.id, changes: { ...next, ...act } }, ...rest.updates],
    carries: [...own, ...rest.carries],
    meetings: meetingsOf(next),
  });
}

/** The rule of the part before a split: its count, or an end right before the meeting that begins the next part. */
export function ruleBefore(master: Happening, original: number): string {
  const { COUNT, UNTIL: _end, ...parts } = partsOf(master.rrule ?? '');
  return ruleOf(COUNT ? { ...parts, COUNT: String(countBefore(asSeries(master), original)) } : { ...parts, UNTIL: until(original - 1000) });
}

/** The rule of the part after it: what is left of the count; an end stays where it is. */
function ruleAfter(master: Happening, original: number): string {
  const parts = partsOf(master.rrule ?? '');
  if (!parts.COUNT) return ruleOf(parts);
  return ruleOf({ ...parts, COUNT: String(Number(parts.COUNT) - countBefore(asSeries(master), original)) });
}

const asSeries = ({ starts, timezone, rrule }: Happening) => ({ starts, timezone, rrule: rrule ?? '' });

/** Changes a meeting and all after it: the old series ends before, a new one begins, and takes along what hangs on it. */
export function editFollowing(subject: Subject, original: number | null, changes: Changes, act?: Act): Planned {
  const { master, exceptions, hung } = subject;
  if (!isSeries(master)) return fault('happening.needs_series');
  if (original === null || !isStart(master, original)) return fault('happening.no_occurrence');
  if (startsBetween(master, master.starts, original, 1).length === 0) return editAll(subject, original, changes, act);

  const tail: Happening = { ...master, id: `${NEW}0`, rrule: ruleAfter(master, original) };
  const given = changes.rrule !== undefined && changes.rrule !== master.rrule ? {} : { rrule: tail.rrule };
  const seeded = reseed(tail, meetingOf(tail, exceptions, original), original, { ...changes, ...given });
  if (!seeded.ok) return seeded;
  const later = {
    master,
    exceptions: exceptions.filter((one) => (one.original ?? 0) >= original),
    hung: hung.filter((one) => (one ?? 0) >= original),
  };
  const rest = carryOver(later, seeded, { original, changes });
  return plan({
    ...rest,
    at: { happening: seeded.next.id, occurrence: landing(seeded.next, seeded.carried(original)) },
    creates: [{ ...seeded.next, ...act }, ...rest.creates],
    updates: [{ id: master.id, changes: { rrule: ruleBefore(master, original) } }, ...rest.updates],
    meetings: meetingsOf(seeded.next),
  });
}
