import { isStart } from './expand';
import { fault, type Happening, isSeries, sound } from './happening';
import { meetingOf } from './occurrences';
import { asRow, type Changes, NEW, type Planned, plan, type Subject } from './plan';
import type { StoredState } from './state';

/** Changes an event of its own, or one meeting of a series: that becomes an exception. */
export function editOne(
  subject: Subject,
  original: number | null,
  changes: Changes,
  act?: { state: StoredState; note: string | null },
): Planned {
  if (!isSeries(subject.master)) return editSingle(subject, changes, act);
  const { master, exceptions } = subject;
  if (original === null) return fault('happening.no_occurrence');
  const known = exceptions.find((one) => one.original === original);
  if (!known && !isStart(master, original)) return fault('happening.no_occurrence');
  if (changes.rrule !== undefined && changes.rrule !== master.rrule) return fault('happening.needs_series');

  const before = meetingOf(master, exceptions, original);
  const row = asRow(before, known?.id ?? `${NEW}0`, {
    series: master.id,
    original,
    state: known?.state ?? 'planned',
    note: known?.note ?? null,
  });
  const { rrule: _rule, ...facts } = changes;
  const wanted = sound({ ...row, ...facts });
  if (!wanted.ok) return wanted;
  const { starts } = wanted.value;
  const moved = starts !== before.starts;
  const next: Happening = {
    ...wanted.value,
    ...(act ?? (moved && row.state !== 'cancelled' ? { state: starts === original ? 'planned' : 'rescheduled', note: null } : {})),
  };
  const hook = { happening: master.id, occurrence: original };
  return plan({
    at: hook,
    ...(known ? { updates: [{ id: known.id, changes: next }] } : { creates: [next] }),
    carries: subject.hung.includes(original) ? [{ from: hook, to: hook, span: starts - before.starts }] : [],
  });
}

function editSingle({ master, hung }: Subject, changes: Changes, act?: { state: StoredState; note: string | null }): Planned {
  const wanted = sound({ ...master, ...changes });
  if (!wanted.ok) return wanted;
  const next = wanted.value;
  const moved = next.starts !== master.starts;
  // Who gives a new time to what was put off has found one.
  const found = moved && master.state === 'postponed' ? { state: 'rescheduled' as const, note: null } : {};
  const from = { happening: master.id, occurrence: null };
  const to = { happening: master.id, occurrence: isSeries(next) ? next.starts : null };
  return plan({
    at: to,
    updates: [{ id: master.id, changes: { ...next, ...found, ...act } }],
    carries: hung.includes(null) ? [{ from, to, span: next.starts - master.starts }] : [],
  });
}
