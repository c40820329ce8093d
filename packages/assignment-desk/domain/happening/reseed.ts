import { instantOf, startOfDay, wallOf } from '../zone';
import { isStart } from './expand';
import { endOf, type Facts, type Fault, factsOf, fault, type Happening, isSeries, sound, type Times } from './happening';
import { meetingOf, type Occurrence } from './occurrences';
import { asRow, type Carry, type Changes, NEW, type Plan, type Subject } from './plan';
import { partsOf, ruleMoved, ruleOf, until, untilOf } from './rule';

/** A series after an edit of many meetings, and where each of its old starts has gone. */
export type Reseeded = { next: Happening; carried(original: number): number };

/**
 * The master that holds from `anchor` on, when the meeting of `original` is edited. A move is a move of the wall clock: every meeting goes
 * as many hours and days as this one did, and keeps its hour across a change of the clocks.
 */
export function reseed(master: Happening, shown: Occurrence, anchor: number, changes: Changes): ({ ok: true } & Reseeded) | Fault {
  const zone = changes.timezone ?? master.timezone;
  const original = shown.original ?? master.starts;
  const { starts: wanted, ends, ...facts } = changes;
  const from = wallOf(original, master.timezone);
  // Another zone alone keeps the hour on the wall.
  const to = wanted === undefined ? from : wallOf(wanted, zone);
  const allDay = changes.allDay ?? master.allDay;
  const carried = (start: number): number => {
    const moved = instantOf(wallOf(start, master.timezone) + to - from, zone);
    return allDay ? startOfDay(moved, zone) : moved;
  };
  const given = changes.rrule !== undefined && changes.rrule !== master.rrule ? changes.rrule : undefined;
  const rrule = given === undefined ? movedRule(master, from, to, carried) : given;
  if (rrule === null && given === undefined) return fault('happening.rule_stays');
  const begins = carried(anchor);
  const old = { starts: anchor, ends: endOf(master, anchor), zone: master.timezone };
  const length = ends === undefined ? old : { starts: wanted ?? shown.starts, ends, zone };
  const next = sound({
    ...master,
    ...facts,
    starts: begins,
    ends: stretched(begins, zone, length, allDay),
    allDay,
    timezone: zone,
    rrule,
  });
  return next.ok ? { ok: true, next: next.value, carried } : next;
}

/** An end as far from `begins` as another end from its start: in days of the wall where the whole day counts. */
function stretched(begins: number, zone: string, like: { starts: number; ends: number; zone: string }, allDay: boolean): number {
  if (!allDay) return begins + like.ends - like.starts;
  return instantOf(wallOf(begins, zone) + wallOf(like.ends, like.zone) - wallOf(like.starts, like.zone), zone);
}

function movedRule(master: Happening, from: number, to: number, carried: (start: number) => number): string | null {
  const rule = ruleMoved(master.rrule ?? '', from, to);
  if (rule === null) return null;
  const parts = partsOf(rule);
  const end = untilOf(parts, master.timezone);
  return end === null ? rule : ruleOf({ ...parts, UNTIL: until(Math.max(end, carried(end))) });
}

/** Facts that were the series' own go along with it; what a meeting has of its own stays. */
export function inherited(before: Facts, after: Facts, exception: Happening): Facts {
  const own = factsOf(exception);
  const old = factsOf(before);
  const same = (key: keyof Facts) => JSON.stringify(own[key]) === JSON.stringify(old[key]);
  return Object.fromEntries((Object.keys(own) as (keyof Facts)[]).map((key) => [key, (same(key) ? factsOf(after) : own)[key]])) as Facts;
}

type Carried = Pick<Plan, 'creates' | 'updates' | 'carries' | 'singles'>;

/**
 * Takes exceptions and hung work of `subject` over to the reseeded master. Nothing is lost: a meeting with something of its own
 * (an exception, or work that hangs on it) which the new rule does not hold becomes an event of its own.
 */
export function carryOver(
  { master, exceptions, hung }: Subject,
  { next, carried }: Reseeded,
  edited: { original: number | null; changes: Changes },
): Carried {
  const out: Carried = { creates: [], updates: [], carries: [], singles: 0 };
  const holds = (start: number): boolean => isSeries(next) && isStart(next, start);
  const works = new Set(hung.filter((one) => one !== null));
  const carry = (original: number, to: Carry['to'], starts: number) => {
    const before = meetingOf(master, exceptions, original);
    if (works.delete(original))
      out.carries.push({ from: { happening: master.id, occurrence: original }, to, span: starts - before.starts });
  };

  for (const exception of exceptions) {
    const original = exception.original ?? exception.starts;
    const start = carried(original);
    const facts = inherited(master, next, exception);
    if (!holds(start)) {
      out.singles++;
      out.updates.push({ id: exception.id, changes: { series: null, original: null } });
      carry(original, { happening: exception.id, occurrence: null }, exception.starts);
      continue;
    }
    const plain = { starts: start, ends: endOf(next, start), allDay: next.allDay, timezone: next.timezone };
    const { starts, ends } = meetingOf(master, [], original);
    const ownTime = exception.starts !== starts || exception.ends !== ends || exception.allDay !== master.allDay;
    // The meeting in whose form it was said takes what was said, whatever it had of its own.
    const said: Changes = original === edited.original ? edited.changes : {};
    const times: Partial<Times> = ownTime && said.starts === undefined && said.ends === undefined ? {} : plain;
    const state = times.starts !== undefined && exception.state === 'rescheduled' ? { state: 'planned' as const } : {};
    const told = Object.fromEntries(Object.keys(facts).flatMap((key) => (key in said ? [[key, said[key as keyof Facts]]] : [])));
    out.updates.push({ id: exception.id, changes: { ...facts, ...told, ...times, ...state, series: next.id, original: start } });
    carry(original, { happening: next.id, occurrence: start }, times.starts ?? exception.starts);
  }
  for (const original of [...works].sort((a, b) => a - b)) {
    const start = carried(original);
    const alone = !isSeries(next) && start === next.starts;
    if (alone || holds(start)) {
      carry(original, { happening: next.id, occurrence: alone ? null : start }, start);
      continue;
    }
    const id = `${NEW}${++out.singles}`;
    out.creates.push(asRow(meetingOf(master, exceptions, original), id, { series: null, original: null }));
    carry(original, { happening: id, occurrence: null }, original);
  }
  out.updates.sort(inOrder(exceptions));
  return out;
}

/** Away from where they go: the one in front steps first, and those that leave the series before all. */
function inOrder(exceptions: readonly Happening[]) {
  const was = new Map(exceptions.map((one) => [one.id, one.original ?? 0]));
  type Update = Plan['updates'][number];
  const stepOf = ({ id, changes }: Update) => (changes.original ?? 0) - (was.get(id) ?? 0);
  return (a: Update, b: Update): number => {
    const leaving = Number(a.changes.original !== null) - Number(b.changes.original !== null);
    if (leaving !== 0) return leaving;
    const forward = stepOf(a) > 0;
    return ((was.get(a.id) ?? 0) - (was.get(b.id) ?? 0)) * (forward ? -1 : 1);
  };
}
