import type { BulletinItem } from '../../contracts';
import type { BulletinState, Readiness } from './bulletin';

/** Where a bulletin stands in time, in milliseconds since the epoch: its first second, and the one by which it must be over. */
export type Timing = { state: BulletinState; startsMs: number; endMs: number; current: string | null };
/** What a row's time hangs on; `planned` and `estimate` in seconds. */
export type TimedRow = Pick<BulletinItem, 'id' | 'planned' | 'float' | 'killed' | 'spare' | 'began' | 'ended'> & {
  estimate: number;
  readiness?: Readiness;
};

/** Which of its lengths a row counts with. */
export type Basis = 'measured' | 'running' | 'estimate' | 'planned' | 'none';
/** `start`: when it begins if all before it takes its time; `back`: when it must begin for the end to be kept. Epoch ms, null where it counts nothing. */
export type RundownRow = {
  id: string;
  counts: boolean;
  basis: Basis;
  ms: number;
  seconds: number;
  start: number | null;
  back: number | null;
};
/** `total` and `over` in seconds; `over` above zero is too long, below it time is left. `endsAt`: epoch ms at which it will be over. */
export type Rundown = { rows: RundownRow[]; total: number; over: number; overMs: number; endsAt: number };

const msOf = (instant: string): number => Date.parse(instant);
const whole = (ms: number): number => Math.round(ms / 1000) || 0;

/** Seconds on air, whole; null while it has not been there and gone. */
export const measuredOf = ({ began, ended }: Pick<BulletinItem, 'began' | 'ended'>): number | null =>
  began && ended ? Math.max(0, whole(msOf(ended) - msOf(began))) : null;

/** Seconds that a row takes which was not on air yet: what its words say, or the plan where it has none. */
export const secondsOf = ({ estimate, planned }: Pick<TimedRow, 'estimate' | 'planned'>): number => estimate || planned;

/** Where the last row stands that was on air; -1 before the first. What stands before it and never was on air was passed by. */
export const lastBegun = (rows: readonly Pick<TimedRow, 'began'>[]): number => rows.findLastIndex(({ began }) => began !== null);

type Counted = { basis: Basis; ms: number };
const NOTHING: Counted = { basis: 'none', ms: 0 };

function counted(row: TimedRow, passed: boolean, timing: Timing, now: number): Counted {
  const expected = secondsOf(row) * 1000;
  // Time that was on air is gone, whatever became of the item.
  if (row.began && row.ended) return { basis: 'measured', ms: Math.max(0, msOf(row.ended) - msOf(row.began)) };
  // Until its words are over an item takes its estimate; from then on it takes as long as it does.
  if (row.began && row.id === timing.current) return { basis: 'running', ms: Math.max(expected, now - msOf(row.began)) };
  if (row.began || passed || row.killed || row.spare || row.readiness === 'pulled' || timing.state === 'done') return NOTHING;
  return { basis: row.estimate ? 'estimate' : 'planned', ms: expected };
}

/**
 * Start and back time of each row, and how much the bulletin is over or under. On air the clock of the item that began last is what
 * everything else hangs on: a hole in the air is not made good by hoping. For each row that counts, start − back time is the overrun.
 */
export function rundown(timing: Timing, rows: readonly TimedRow[], now: number): Rundown {
  const last = lastBegun(rows);
  const all = rows.map((row, at) => ({ row, ...counted(row, at < last, timing, now) }));
  const sum = (some: typeof all): number => some.reduce((total, { ms }) => total + ms, 0);
  const { began, ended } = rows[last] ?? {};
  // Nothing is on air though the bulletin is: that goes on until something begins.
  const hole = timing.state === 'on_air' && timing.current === null && ended ? Math.max(0, now - msOf(ended)) : 0;
  const first = began ? msOf(began) - sum(all.slice(0, last)) + hole : timing.startsMs;
  const total = sum(all);
  const overMs = first + total - timing.endMs;
  let at = first;
  return {
    rows: all.map(({ row, basis, ms }) => {
      const start = at;
      at += ms;
      const counts = basis !== 'none';
      return { id: row.id, counts, basis, ms, seconds: whole(ms), start: counts ? start : null, back: counts ? start - overMs : null };
    }),
    total: whole(total),
    over: whole(overMs),
    overMs,
    endsAt: timing.endMs + overMs,
  };
}
