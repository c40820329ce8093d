import type { Happening } from './happening';
import { type Occurrence, occurrences } from './occurrences';
import type { Hook, Plan, Subject } from './plan';

/** For the tests: rows as a database holds them, with its UNIQUE(series, original). */
export const event = (part: Partial<Happening> = {}): Happening => ({
  id: 'e',
  title: 'Họp báo thường kỳ',
  notes: '',
  place: 'Trung tâm báo chí',
  organiser: '',
  contacts: [],
  files: [],
  starts: Date.parse('2026-11-26T01:30Z'),
  ends: Date.parse('2026-11-26T03:00Z'),
  allDay: false,
  timezone: 'Asia/Ho_Chi_Minh',
  rrule: 'FREQ=WEEKLY;BYDAY=TH',
  series: null,
  original: null,
  state: 'planned',
  note: null,
  ...part,
});

/** Carries a plan out, row by row in its order; throws where two exceptions would claim one start. */
export function carryOut(rows: readonly Happening[], plan: Plan): Happening[] {
  const table = new Map(rows.map((row) => [row.id, row]));
  const put = (row: Happening) => {
    for (const other of table.values())
      if (row.series !== null && other.id !== row.id && other.series === row.series && other.original === row.original)
        throw new Error(`UNIQUE: ${row.id} and ${other.id}`);
    table.set(row.id, row);
  };
  for (const row of plan.creates) put(row);
  for (const { id, changes } of plan.updates) put({ ...(table.get(id) as Happening), ...changes });
  return [...table.values()];
}

export const subjectOf = (rows: readonly Happening[], id = 'e', hung: Subject['hung'] = []): Subject => ({
  master: rows.find((row) => row.id === id) as Happening,
  exceptions: rows.filter((row) => row.series === id),
  hung,
});

export const everything = (rows: readonly Happening[], to = Date.parse('2028-06-01T00:00Z')): Occurrence[] =>
  rows
    .filter((row) => row.series === null)
    .flatMap((row) =>
      occurrences(
        row,
        rows.filter((one) => one.series === row.id),
        { from: 0, to },
      ),
    )
    .sort((a, b) => a.starts - b.starts || (a.original ?? 0) - (b.original ?? 0));

/** The meeting a hook points at. */
export const hit = (rows: readonly Happening[], hook: Hook): Occurrence | undefined =>
  everything(rows, Date.parse('2040-01-01T00:00Z')).find((one) => one.happening === hook.happening && one.original === hook.occurrence);
